-- Rows as version 1 has written them: a judged article, one judged twice and taken back once, an accepted mark, and one that waits.
insert into run values (1, '/runs/crawl', 'journal', '00d1c5a2b3c4d5e6', 3, 1, 1);
insert into article (id, run, generation, is_here, name, text_hash, title, site, date, verdict, score, stratum, distance, doubt, draw,
    pairing, turn, in_sheet, card_start, card_length, wanted, judged) values
    (1, 1, 1, 1, 'a', 'hash a', 'The harbour', 'example.org', '2026-01-02', 'flagged', 0.97, 'flagged', 0.05, 0.47, 0.5, 0.1, 0.5, 0, 0, 900, 1, 1),
    (2, 1, 1, 1, 'b', 'hash b', 'The mill', 'example.org', '', 'unflagged', 0.11, 'unflagged', 0.4, 0.39, 0.2, 0.9, 0.2, 1, 900, 800, 2, 1),
    (3, 1, 1, 1, 'c', 'hash c', 'c', '', '', 'withheld', 0.5, 'withheld', 1.4, 1, 0.7, 0.6, 0.7, 0, 1700, 400, 1, 0);
insert into article_family values (1, 'case');
insert into article_text (rowid, title, body) values (1, 'The harbour', 'a text about LIVes'), (2, 'The mill', 'another'), (3, 'c', 'third');
insert into decision values
    (1, 1, 'Ada', 'garbled', null, null, null, '2026-02-03T10:00:00.0000000Z', 8.4, '00d1c5a2b3c4d5e6', 0, 0, 0, null),
    (2, 2, 'Ada', 'spun', null, null, null, '2026-02-03T10:00:09.0000000Z', 5, '00d1c5a2b3c4d5e6', 1, 1, 0, '2026-02-03T10:00:12.0000000Z'),
    (3, 2, 'Ada', 'fine', null, null, null, '2026-02-03T10:00:15.0000000Z', 3, '00d1c5a2b3c4d5e6', 1, 1, 0, null),
    (4, 1, 'Ben', 'accepted', 'case.mixed', 'LIVes', '', '2026-02-03T10:01:00.0000000Z', 0, '00d1c5a2b3c4d5e6', 0, 0, 0, null);
