namespace MtQuality.Reporting.Pages;

/// <summary>The script of the pages: it lists, sorts and filters the articles, and moves between findings. Text from articles is only
/// ever set as text, never as markup.</summary>
internal static class PageScript
{
    /// <summary>The script.</summary>
    public const string Source = """
        'use strict';
        const store = document.getElementById('data');
        if (store) {
          const { rows, embedded } = JSON.parse(store.textContent);
          const verdicts = ['unflagged', 'suspect', 'flagged', 'withheld'];
          const step = 200;
          const body = document.querySelector('.list tbody');
          const more = document.getElementById('more'), count = document.getElementById('count');
          const search = document.getElementById('search'), verdict = document.getElementById('verdict');
          let order = 0, falling = true, shown = step, found = [];
          const link = name => embedded ? '#' + name : 'articles/' + name + '.html';
          const cell = (row, text) => { const td = row.insertCell(); td.textContent = text; return td; };
          const add = article => {
            const [score, kind, title, site, date, words, because, name] = article, row = body.insertRow();
            cell(row, score.toFixed(2));
            const badge = document.createElement('span');
            badge.className = 'verdict ' + verdicts[kind];
            badge.textContent = verdicts[kind];
            row.insertCell().append(badge);
            const anchor = document.createElement('a');
            anchor.href = link(name);
            anchor.dir = 'auto';
            anchor.textContent = title;
            row.insertCell().append(anchor);
            cell(row, site); cell(row, date); cell(row, words.toLocaleString('en')); cell(row, because).dir = 'auto';
          };
          const draw = () => {
            body.replaceChildren();
            found.slice(0, shown).forEach(add);
            count.textContent = found.length.toLocaleString('en') + ' of ' + rows.length.toLocaleString('en') + ' articles';
            more.hidden = found.length <= shown;
          };
          const select = () => {
            const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
            found = rows.filter(row => (verdict.value === '' || row[1] === +verdict.value)
              && words.every(word => (row[2] + ' ' + row[3] + ' ' + row[4] + ' ' + row[6] + ' ' + row[8]).toLowerCase().includes(word)));
            const compare = (a, b) => typeof a === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0;
            found.sort((a, b) => (falling ? -1 : 1) * compare(a[order], b[order]));
            shown = step;
            draw();
          };
          document.querySelectorAll('.list th button').forEach((button, column) => button.addEventListener('click', () => {
            falling = order === column ? !falling : column === 0 || column === 5;
            order = column;
            const sorted = falling ? 'descending' : 'ascending';
            document.querySelectorAll('.list th').forEach((head, i) => head.setAttribute('aria-sort', i === column ? sorted : 'none'));
            select();
          }));
          search.addEventListener('input', select);
          verdict.addEventListener('change', select);
          more.addEventListener('click', () => { shown += 5 * step; draw(); });
          const follow = () => {
            const name = decodeURIComponent(location.hash.slice(1));
            if (!embedded && rows.some(row => row[7] === name)) location.replace(link(name));
            else if (name) document.getElementById(name)?.focus({ preventScroll: true });
          };
          addEventListener('hashchange', () => { scrollTo(0, 0); follow(); });
          select();
          follow();
        }
        addEventListener('keydown', event => {
          if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,select,textarea')) return;
          if (event.key !== 'n' && event.key !== 'p') return;
          const marks = [...document.querySelectorAll('article:target mark[tabindex], .single mark[tabindex]')];
          if (marks.length === 0) return;
          const at = marks.indexOf(document.activeElement);
          const next = event.key === 'n' ? (at + 1) % marks.length : (at <= 0 ? marks.length : at) - 1;
          marks[next].focus();
          marks[next].scrollIntoView({ block: 'center' });
        });
        """;
}
