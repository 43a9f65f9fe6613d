/** One row of the table "Why": what went wrong on that set, and the rules that answer it. */
export interface Row {
  /** Of the page's heading. */
  title: string;
  /** As the table says when. */
  when: string;
  /** What happened then. */
  happened: string;
  rules: readonly string[];
}

interface Chapter extends Row {
  lines: string[];
}

const quoted = (words: string): string => `“${words}”`;
const sentence = (words: string): string => (/[.!?]”?$/.test(words) ? words : `${words}.`);
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(/\s/g, '-');

/** What happened on the set, in sentences, as it is played; in the end it is docs/october.md. */
export class Story {
  private readonly chapters: Chapter[] = [];
  private readonly people: string[] = [];

  /** Who is who. */
  casts(name: string, as: string): void {
    this.people.push(`${name} (${as})`);
  }

  begin(row: Row): void {
    this.chapters.push({ ...row, lines: [] });
  }

  /** The time of day, before what happens next. */
  time(time: string): void {
    this.say(`\n**${time}**\n`);
  }

  /** What nobody's screen has to do with. */
  tells(words: string): void {
    this.say(`- ${sentence(words)}`);
  }

  does(who: string, what: string): void {
    this.say(`- **${who}** ${sentence(what)}`);
  }

  /** Somebody tried, and Setboard said no. */
  refused(who: string, what: string, rule: string, words: string): void {
    this.say(`- **${who}** tries to ${sentence(what)}\\\n  **Refused, ${rule}:** ${quoted(words)}`);
  }

  /** What can't even be said, and what the form says of it. */
  unsayable(who: string, what: string, of: string, words: string): void {
    this.say(`- **${who}** tries to ${sentence(what)}\\\n  **It can’t even be said:** ${of} ${quoted(words)}`);
  }

  boards(what: string, words: readonly string[]): void {
    this.say(`- ${what} ${words.map(quoted).join(' · ')}`);
  }

  picture(file: string, words: string): void {
    this.say(`\n![${words}](pictures/${file})\n`);
  }

  /** The whole page, in Markdown, below its head. */
  page(head: string): string {
    const rows = this.chapters.map(
      ({ when, happened, title, rules }) => `| ${when} | ${happened} | [${rules.join(', ')}](#${anchor(title)}) |`,
    );
    const table = ['| when | what happened then | answered here |', '| --- | --- | --- |', ...rows].join('\n');
    const people = `**On this set:** ${this.people.join(', ')}.`;
    const chapters = this.chapters.map(
      ({ title, happened, rules, lines }) =>
        `## ${title}\n\n_What happened then: ${happened} (${rules.join(', ')})_\n\n${lines.join('\n')}`,
    );
    return `${[head, people, table, ...chapters].join('\n\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
  }

  private say(line: string): void {
    this.chapters.at(-1)?.lines.push(line);
  }
}
