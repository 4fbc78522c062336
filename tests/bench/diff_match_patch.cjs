// diff-match-patch on two text files, lines first, then characters in replaced lines, without its
// time limit: the way its documentation recommends for large texts.
const { readFileSync } = require("fs");
const Patcher = require("diff-match-patch");

const [before, after] = process.argv.slice(2).map((name) => readFileSync(name, "utf8"));
const patcher = new Patcher();
patcher.Diff_Timeout = 0;
const pieces = patcher.diff_main(before, after, true);
patcher.diff_cleanupSemantic(pieces);
process.stdout.write(JSON.stringify(pieces));
