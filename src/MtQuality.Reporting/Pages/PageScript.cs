namespace MtQuality.Reporting.Pages;

/// <summary>The script of the pages: it lists, sorts and filters, opens what is in files, and moves between findings.
/// The list is set as text, never as markup; the markup that a row opens is ours. <see cref="ListShape"/> says what it lists.</summary>
internal static class PageScript
{
    /// <summary>The script.</summary>
    public const string Source = """
        'use strict';
        const waiting = new Map();
        function mtqData(name, packed) { waiting.get(name)(packed); }
        const unpack = packed => {
          const bytes = Uint8Array.from(atob(packed), char => char.charCodeAt(0));
          return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
        };
        const load = (folder, kind, number) => new Promise((resolve, reject) => {
          const name = kind + String(number).padStart(5, '0'), script = document.createElement('script');
          waiting.set(name, packed => resolve(unpack(packed)));
          const end = fault => {
            script.remove();
            reject(new Error(folder + '/' + name + '.js is ' + fault + ': copy the whole folder'));
          };
          // A sound file has handed over its data by now.
          script.onload = () => end('damaged');
          script.onerror = () => end('missing');
          script.src = folder + '/' + name + '.js';
          document.head.append(script);
        });
        const store = document.getElementById('data');
        if (store) {
          const { sections, total, lists, thing, things, folder, badges, digits, rows: first } = JSON.parse(store.textContent);
          const size = 200;
          const body = document.querySelector('.list tbody');
          const [pages, page, previous, next] = ['pages', 'page', 'previous', 'next'].map(id => document.getElementById(id));
          const count = document.getElementById('count'), opened = document.getElementById('opened');
          const search = document.getElementById('search'), badge = document.getElementById('badge');
          let rows = first, order = 0, falling = true, start = 0, found = [], note = '';
          const cell = (row, text) => { const td = row.insertCell(); td.textContent = text; return td; };
          const add = cells => {
            const [first, kind, title, site, date, count, because, name] = cells, row = body.insertRow();
            cell(row, first.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
            const mark = document.createElement('span');
            mark.className = 'verdict ' + badges[kind].replaceAll(' ', '-');
            mark.textContent = badges[kind];
            row.insertCell().append(mark);
            const anchor = document.createElement(sections === 'none' ? 'span' : 'a');
            if (sections !== 'none') anchor.href = '#' + name;
            anchor.dir = 'auto';
            anchor.textContent = title;
            row.insertCell().append(anchor);
            cell(row, site); cell(row, date); cell(row, count.toLocaleString('en')); cell(row, because).dir = 'auto';
          };
          const tell = () => {
            const all = total.toLocaleString('en') + ' ' + (total === 1 ? thing : things);
            count.textContent = found.length.toLocaleString('en') + ' of ' + all + note;
            pages.hidden = found.length <= size;
            const last = Math.ceil(found.length / size);
            page.textContent = 'page ' + (start / size + 1).toLocaleString('en') + ' of ' + last.toLocaleString('en');
            previous.disabled = start === 0;
            next.disabled = start + size >= found.length;
          };
          const draw = () => {
            body.replaceChildren();
            found.slice(start, start + size).forEach(add);
            tell();
          };
          const pick = () => {
            const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
            found = rows.filter(row => (badge.value === '' || row[1] === +badge.value)
              && words.every(word => (row[2] + ' ' + row[3] + ' ' + row[4] + ' ' + row[6] + ' ' + row[8]).toLowerCase().includes(word)));
            const compare = (a, b) => typeof a === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0;
            found.sort((a, b) => (falling ? -1 : 1) * compare(a[order], b[order]));
          };
          const select = () => { pick(); start = 0; draw(); };
          const loadAll = async () => {
            const all = [];
            for (let i = 1; i <= lists; i++) {
              all.push(...await load(folder, 'list-', i));
              note = '; reading the list: ' + all.length.toLocaleString('en');
              tell();
            }
            if (lists > 0) rows = all;
            note = '';
            // The first rows of the whole list are there already.
            if (order === 0 && falling && search.value === '' && badge.value === '') { pick(); tell(); } else select();
          };
          const fail = error => { note = '; ' + error.message; tell(); };
          document.querySelectorAll('.list th button').forEach((button, column) => button.addEventListener('click', () => {
            falling = order === column ? !falling : column === 0 || column === 5;
            order = column;
            const sorted = falling ? 'descending' : 'ascending';
            document.querySelectorAll('.list th').forEach((head, i) => head.setAttribute('aria-sort', i === column ? sorted : 'none'));
            select();
          }));
          search.addEventListener('input', select);
          badge.addEventListener('change', select);
          const turn = by => { start += by * size; draw(); document.querySelector('.tools').scrollIntoView(); };
          previous.addEventListener('click', () => turn(-1));
          next.addEventListener('click', () => turn(1));
          let listed = null;
          // What failed is tried again the next time it is asked for.
          const list = () => listed ??= loadAll().catch(error => { listed = null; fail(error); throw error; });
          const files = new Map();
          const open = file => {
            if (!files.has(file)) files.set(file, load(folder, '', file).catch(error => { files.delete(file); throw error; }));
            return files.get(file);
          };
          const find = name => rows.find(row => row[7] === name);
          const read = async name => {
            const row = find(name) || (await list(), find(name));
            if (!row) throw new Error('there is no ' + thing + ' ' + name + ' here: look for it in the list');
            if (sections === 'none')
              throw new Error('this run keeps the scores of ' + row[2] + ' alone: score with --keep text to read it');
            if (sections === 'here') return '';
            const markup = (await open(row[9]))[name];
            if (!markup) throw new Error(row[2] + ' is not in the files of ' + folder + '/: copy the whole folder');
            return markup;
          };
          let place = 0;
          body.addEventListener('click', () => { place = scrollY; });
          const follow = async () => {
            const name = location.hash.slice(1), isList = name === '' || name === 'list';
            let markup = '', fault = '';
            try { if (!isList) markup = await read(name); } catch (error) { fault = error.message; }
            if (name !== location.hash.slice(1)) return;
            opened.innerHTML = fault ? '<nav><a href="#list">All ' + things + '</a></nav><p role="alert"></p>' : markup;
            if (fault) opened.lastElementChild.textContent = 'Not shown: ' + fault + '.';
            document.body.classList.toggle('reading', opened.hasChildNodes());
            document.getElementById(name)?.focus({ preventScroll: true });
            scrollTo(0, isList ? place : 0);
          };
          addEventListener('hashchange', follow);
          select();
          list().catch(() => {});
          if (location.hash) follow();
        }
        addEventListener('keydown', event => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,select,textarea')) return;
          if (event.key !== 'n' && event.key !== 'p') return;
          const marks = [...document.querySelectorAll('article:target mark[tabindex], .single mark[tabindex], #opened mark[tabindex]')];
          if (marks.length === 0) return;
          const at = marks.indexOf(document.activeElement);
          const next = event.key === 'n' ? (at + 1) % marks.length : (at <= 0 ? marks.length : at) - 1;
          marks[next].focus();
          marks[next].scrollIntoView({ block: 'center' });
        });
        """;
}
