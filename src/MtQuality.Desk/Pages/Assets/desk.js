'use strict';
// Every key is a button or a field of the page: this only presses it, so that keys, mouse, touch and screen readers do the same.
const markKeys = new Set(['a', 'r']);
const marks = () => [...document.querySelectorAll('.text mark[tabindex]')];
let sent = false;

const press = element => {
  if (element.dataset.opens) document.getElementById(element.dataset.opens).showModal();
  else if (element.matches('input')) element.focus();
  else element.click();
};

const move = by => {
  const all = marks();
  if (all.length === 0) return;
  const at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
};

// The list entry of the mark that has the focus.
const entry = () => {
  const mark = document.activeElement.closest('mark');
  const id = mark?.getAttribute('aria-describedby')?.split(' ')[0];
  return document.activeElement.closest('.marks > li') ?? (id ? document.getElementById(id) : null);
};

// The first press shows which mark it is about: an accepted wording is gone from all articles.
const judgeMark = key => {
  const item = entry();
  if (!item) { move(1); return; }
  const control = item.querySelector(`[data-mark="${key}"]`);
  const folded = item.closest('details:not(.reject)');
  if (folded) folded.open = true;
  control.click();
  if (key === 'r') item.querySelector('input[name="Reason"]').focus();
};

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape') {
    document.querySelectorAll('.reject[open]').forEach(reject => { reject.open = false; });
    document.activeElement.blur();
    return;
  }
  if (event.repeat || event.target.closest('input, select, textarea')) return;
  if (event.key === 'n' || event.key === 'p') move(event.key === 'n' ? 1 : -1);
  else if (markKeys.has(event.key)) judgeMark(event.key);
  else {
    const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (element) press(element);
    else if (event.key === '/') location.href = '/' + location.search + '#search';
    else return;
  }
  event.preventDefault();
});

// A decision is sent once, however often a key is hit.
addEventListener('submit', event => {
  if (event.target.method !== 'post') return;
  if (sent) event.preventDefault();
  sent = true;
});
addEventListener('pageshow', () => { sent = false; });
document.querySelectorAll('[data-opens]').forEach(button => button.addEventListener('click', () => press(button)));
if (location.hash === '#search') document.getElementById('search')?.focus();

// What goes on in the background is looked up again and again; when some of it has ended, the page is new.
const live = [...document.querySelectorAll('[data-live]')];
if (live.length > 0) setInterval(async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const now = [...page.querySelectorAll('[data-live]')];
  if (now.length === live.length) live.forEach((part, i) => part.replaceChildren(...now[i].childNodes));
  else location.reload();
}, 2000);
