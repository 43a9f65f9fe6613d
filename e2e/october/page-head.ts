/** What docs/october.md begins with. */
export const PAGE_HEAD = `# 21 October

On 21 October 2021 a cinematographer was killed on a film set. Nobody there could see, at a glance, who had which gun, what was in it,
who had checked it, and when. This page replays what went wrong there, row by row, on a set with Setboard: the same mistakes are tried, by
invented people on an invented film, and what Setboard says is written down word for word.

No software holds a hand back. What it can do is to say no before a gun is handed on, to say so where everybody sees it, and to keep
who did and saw what.

Nobody wrote this page by hand. \`e2e/october.spec.ts\` plays it with every test run, against the real server, over real connections,
with a real board; the test fails if the page says anything else than what happened. Only the clock is given. Times are those of
the set. The numbers are rules: [the rules as built](rules.md).
`;
