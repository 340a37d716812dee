# Completion of mtq for fish. Save as ~/.config/fish/completions/mtq.fish
function __mtq_suggest
    set -l line (commandline --cut-at-cursor)
    mtq "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
# Paths are suggested as well, which may stand in most places.
complete --command mtq --arguments '(__mtq_suggest)'
