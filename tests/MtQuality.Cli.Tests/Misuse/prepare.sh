# The files that the wrong calls are about, in an empty folder.
page() {
    printf 'The council met on Monday to talk about the harbour. Nobody had asked the fishermen, who have worked there for a hundred '
    printf 'years, what they thought of the plan, and nobody wrote to them when it was done. They read of it in the paper, and they were '
    printf 'not glad of what they read there.\n'
}
fast="--model none --language-model none --encoder none"

mkdir -p articles siteA/articles siteB/articles empty hidden runs holiday
page > articles/page.txt
page > siteA/articles/a.txt
page > siteB/articles/b.txt
page > hidden/.page.txt
page > page.txt
page > source.txt
page > notes.docx
: > empty.txt
: > empty.csv
head -c 3000 /dev/urandom > noise.bin
printf 'id,text\n' > header.csv
printf 'id,body\n1,%s' "$(page)" > body.csv
printf '{"id":"1","text":"x"\n' > broken.jsonl
printf 'nowhere.txt\n' > list.txt
printf 'sun\n' > holiday/beach.txt
printf '{"name":"mine","flagged":0.2,"suspect":0.9}' > upside-down.json
printf '{"name":"mine","flaged":0.9}' > misspelt.json
printf 'null' > null.json
printf '{"name":"mine","flagged":0.9,"suspect":0.5}' > strict.json
printf 'a,b\n1,2\n' > columns.csv
printf 'one\ntwo\n' > two.txt
printf 'one\n' > one.txt
mkdir wrong
printf '[]' > wrong/list.json
printf '{"scroe":{}}' > wrong/command.json
printf '{"score":{"thread":2}}' > wrong/option.json
printf '{"score":{"threads":"many"}}' > wrong/value.json
printf '{"threads":2}' > wrong/place.json
mkfifo pipe
mkdir -p model-null model-other model-cut lexicon
printf 'mtq classifier 4 0000000000000000\nnull' > model-null/classifier.json
printf 'something else\n' > model-other/classifier.json
printf 'mtq' > model-cut/classifier.json
printf 'not a model' > model.bin
printf 'id\tx\n' > lexicon/no-such-list.tsv
printf 'id,text,label\n' > labelled.csv
for i in $(seq 30); do printf '%s,"%s",%s\n' "$i" "$(page)" "$([ $((i % 2)) = 0 ] && echo human || echo spun)"; done >> labelled.csv
sed 's/spun$/odd/' labelled.csv > odd.csv

"$MTQ" score siteA/articles $fast --out reports/articles --quiet
"$MTQ" score page.txt $fast --out runs/page --quiet
cp -r runs/page runs/cut
sed -i '$d' runs/cut/scores.csv
cp -r runs/page runs/edited
sed -i 's/page.txt/other.txt/' runs/edited/scores.csv
cp -r runs/page runs/no-scores
rm runs/no-scores/scores.*
"$MTQ" score page.txt $fast --out shard-one --shard 1/2 --quiet
"$MTQ" score page.txt $fast --out shard-two --shard 2/2 --policy strict.json --quiet
"$MTQ" sample runs/page --out sheets
sed -i 's/,,,/,human,,/' sheets/sheet.csv
"$MTQ" sample runs/page --out unfilled
cp -r sheets wrong-label
sed -i 's/human/hooman/' wrong-label/sheet.csv
printf 'My own page.\n' > mine.html
