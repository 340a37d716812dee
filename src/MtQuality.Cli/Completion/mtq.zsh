#compdef mtq
# Completion of mtq for zsh. Save as _mtq in a folder of $fpath, or in ~/.zshrc after compinit: eval "$(mtq completion zsh)"
_mtq() {
    local -a found
    local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
    found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    found=("${(@)found:#}")
    # Where mtq suggests nothing, a path may stand.
    (( $#found )) && compadd -a found || _files
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _mtq "$@"
else
    compdef _mtq mtq
fi
