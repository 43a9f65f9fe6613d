import { KeyButton } from '../parts/key-button.js';
import type { ListTab } from '../place.js';
import { SAMPLES } from './samples.js';
import { useDrop } from './use-drop.js';
import { firstOf, type ListFileWays } from './use-list-file.js';

const WORDS: Record<ListTab, string> = {
  weapons: 'One weapon a row: number, name, kind, type, and chambers where it can fire.',
  rounds: 'One lot a row: label, kind, charge of blanks, calibre, supplier, rounds, and whether its source is known.',
  people: 'One person a row: name, roles, and for an armorer the day through which the permit is good.',
};

/** Where a file is chosen or dropped, and what it should look like. */
export function ChooseFile({ tab, ways }: { tab: ListTab; ways: ListFileWays }) {
  const { file, field, take, choose, readAgain } = ways;
  const isOver = useDrop(take);
  return (
    <section className="import-drop" aria-label="The file" data-over={isOver || undefined}>
      <div className="import-file">
        <KeyButton k="C" isFirst={file.kind === 'none'} onPress={choose}>
          {file.kind === 'none' ? 'Choose a file' : 'Another file'}
        </KeyButton>
        {file.kind !== 'none' && (
          <KeyButton k="R" isOff={file.kind === 'reading'} onPress={readAgain}>
            Read it again
          </KeyButton>
        )}
        <output dir="auto">
          {file.kind === 'none' ? (
            <span className="dim">or drop it here: CSV or XLSX, headings in the first row, 2,000 rows at most</span>
          ) : (
            <>
              <b>{file.name}</b>
              <small>
                {file.kind === 'read'
                  ? `read as ${file.table.readAs}`
                  : file.kind === 'reading'
                    ? 'reading …'
                    : 'not read'}
              </small>
            </>
          )}
        </output>
      </div>
      <input
        ref={field}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={({ currentTarget }) => {
          const source = firstOf(currentTarget);
          if (source) take(source);
        }}
      />
      {file.kind === 'unreadable' && (
        <p className="refused" role="alert">
          {file.message}
        </p>
      )}
      {file.kind === 'read' &&
        file.table.notices.map((notice) => (
          <p key={notice} className="import-notice" dir="auto">
            <b aria-hidden="true">!</b> {notice}
          </p>
        ))}
      {(file.kind === 'none' || file.kind === 'unreadable') && (
        <p className="import-samples">
          {WORDS[tab]} To begin with:
          {SAMPLES[tab].map(({ name, url, what }) => (
            <a key={name} href={url} download={name}>
              {what}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
