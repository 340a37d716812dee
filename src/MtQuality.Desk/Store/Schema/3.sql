-- Where an article stands in the queue: by what its run says (placed_by 0), or by what the learnt model of that number says. The columns
-- distance and doubt are of that place; verdict and score stay what the run says.
alter table article add column placed_by integer not null default 0;
alter table article add column queue_verdict text not null default '';
alter table article add column queue_score real not null default 0;
alter table article add column run_distance real not null default 0;
alter table article add column run_doubt real not null default 0;
update article set queue_verdict = verdict, queue_score = score, run_distance = distance, run_doubt = doubt;

-- Every order carries what articles are filtered by, so that a filter is looked up in the index alone, and the longest walk through it is
-- short.
drop index open_by_threshold;
drop index open_by_doubt;
drop index open_by_score;
drop index open_by_date;
drop index open_by_site;
drop index open_by_turn;
drop index open_by_verdict;
create index open_by_threshold on article (distance, id, queue_verdict, date, site) where is_here = 1 and judged < wanted;
create index open_by_doubt on article (doubt, id, queue_verdict, date, site) where is_here = 1 and judged < wanted;
create index open_by_score on article (queue_score desc, id, queue_verdict, date, site) where is_here = 1 and judged < wanted;
create index open_by_date on article (date desc, id, queue_verdict, site) where is_here = 1 and judged < wanted;
create index open_by_site on article (site, queue_score desc, id, queue_verdict, date) where is_here = 1 and judged < wanted;
create index open_by_turn on article (turn, id, queue_verdict, date, site) where is_here = 1 and judged < wanted;
create index open_by_verdict on article (queue_verdict, date, site) where is_here = 1 and judged < wanted;
create index open_by_placer on article (placed_by, distance, id) where is_here = 1 and judged < wanted;
create index article_by_stratum on article (stratum) where is_here = 1 and verdict <> 'withheld';
create index article_by_judged on article (judged) where judged > 0;

create index decision_taken_back on decision (article, reviewer) where undone_at is not null;
