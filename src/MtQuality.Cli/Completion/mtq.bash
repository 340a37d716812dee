# Completion of mtq for bash. In ~/.bashrc: eval "$(mtq completion bash)"
_mtq() {
    local word="${COMP_LINE:0:COMP_POINT}" words
    word="${word##*[[:space:]]}"
    COMPREPLY=()
    words="$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)"
    [[ $words ]] && mapfile -t COMPREPLY <<< "$words"
    # Bash takes what follows an equals sign for a word of its own.
    [[ $word == *=* && $COMP_WORDBREAKS == *=* ]] && COMPREPLY=("${COMPREPLY[@]#"${word%%=*}="}")
    return 0
}
# Where mtq suggests nothing, a path may stand.
complete -o bashdefault -o default -F _mtq mtq
