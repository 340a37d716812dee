-- A run that was opened. Its generation grows each time that its folder holds other results.
create table run (
    id integer primary key,
    folder text not null unique,
    journal text not null,
    signature text not null,
    articles integer not null,
    generation integer not null,
    is_loaded integer not null default 0);

-- A text of a run, with what the run says of it now. A text that has changed is another row, so that decisions stay with what was judged.
create table article (
    id integer primary key,
    run integer not null references run,
    generation integer not null,
    is_here integer not null,
    name text not null,
    text_hash text not null,
    title text not null,
    site text not null,
    date text not null,
    verdict text not null,
    score real not null,
    stratum text not null,
    distance real not null,
    doubt real not null,
    draw real not null,
    pairing real not null,
    turn real not null default 0,
    in_sheet integer not null default 0,
    card_start integer not null,
    card_length integer not null,
    wanted integer not null default 1,
    judged integer not null default 0,
    unique (run, name, text_hash));

-- Which families of signals have a finding in an article.
create table article_family (
    article integer not null references article,
    family text not null,
    primary key (article, family)) without rowid;

create index article_of_family on article_family (family, article);

create virtual table article_text using fts5 (title, body, content='', contentless_delete=1);

create table decision (
    id integer primary key autoincrement,
    article integer not null references article,
    reviewer text not null,
    judgement text not null,
    signal text,
    wording text,
    reason text,
    taken_at text not null,
    seconds real not null,
    signature text not null,
    is_blind integer not null,
    is_drawn integer not null,
    resolves integer not null,
    undone_at text);

create index decision_of_article on decision (article, reviewer) where undone_at is null;
create index decision_of_reviewer on decision (reviewer, id) where undone_at is null;

-- Who has an article open, so that nobody else gets it.
create table lease (
    article integer not null references article,
    reviewer text not null,
    since text not null,
    until text not null,
    primary key (article, reviewer)) without rowid;

create index open_by_threshold on article (distance, id) where is_here = 1 and judged < wanted;
create index open_by_doubt on article (doubt, id) where is_here = 1 and judged < wanted;
create index open_by_score on article (score desc, id) where is_here = 1 and judged < wanted;
create index open_by_date on article (date desc, id) where is_here = 1 and judged < wanted;
create index open_by_site on article (site, score desc, id) where is_here = 1 and judged < wanted;
create index open_by_turn on article (turn, id) where is_here = 1 and judged < wanted;
create index open_by_verdict on article (verdict, distance, id) where is_here = 1 and judged < wanted;
create index article_by_sheet on article (in_sheet, turn, id) where is_here = 1 and judged < wanted and in_sheet = 1;
