-- A model that was learnt from decisions, or is being learnt now, or was given up. Its file is in models/<id>/ beside the database.
create table learned_model (
    id integer primary key autoincrement,
    begun_by text not null,
    begun_at text not null,
    ended_at text,
    state text not null,
    message text not null default '',
    adapted_from text,
    figures text);

-- The articles on which the former model and this one differ.
create table changed_verdict (
    model integer not null references learned_model,
    article integer not null references article,
    former_verdict text not null,
    former_score real not null,
    verdict text not null,
    score real not null,
    primary key (model, article)) without rowid;

-- Which model a person has put into force, and when; the last one is in force. No model: the one that the desk was started with.
create table model_use (
    id integer primary key autoincrement,
    model integer references learned_model,
    used_by text not null,
    used_at text not null);

create index article_by_draw on article (draw, id) where is_here = 1 and judged = 0;
