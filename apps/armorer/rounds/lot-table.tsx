import { useId } from 'react';
import { KeyButton } from '../parts/key-button.js';
import type { LotId } from '#custody';
import type { LotRow } from './rounds.view.js';

interface LotTableProps {
  rows: readonly LotRow[];
  /** There is room for all of it: supplier, proof, and what is left of each lot. */
  isWhole?: boolean;
  /** Opens its whole story. */
  onTell?: (lotId: LotId) => void;
  /** RD4: proving and counting one. */
  onProve?: (lotId: LotId) => void;
  /** RD6: giving rounds of it to a person. */
  onGive?: (lotId: LotId) => void;
}

const orNone = (count: number): number | string => (count === 0 ? '' : count);

/** RD2: rounds by lot: in guns, outside, fired, back, short. */
export function LotTable({ rows, isWhole, onTell, onProve, onGive }: LotTableProps) {
  const id = useId();
  if (rows.length === 0) return <p className="dim">No lot yet. Rounds come from a lot: add one under Rounds.</p>;
  return (
    <table className="rounds">
      <thead>
        <tr>
          <th scope="col">Lot</th>
          <th scope="col">in guns</th>
          <th scope="col">outside</th>
          <th scope="col">fired</th>
          <th scope="col">back</th>
          <th scope="col">short</th>
          {isWhole && <th scope="col">left</th>}
          {isWhole && (
            <th scope="col">
              <span className="unseen">What may be done</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.lotId}>
            <th scope="row" dir="auto">
              {row.name}
              {isWhole && (
                <small>
                  {row.supplier}
                  {row.proved && ` · ${row.proved}`}
                </small>
              )}
              {row.withheld && <small className="withheld">{row.withheld}</small>}
              {onGive && row.bar && (
                <small className="withheld" id={`${id}-${row.lotId}`}>
                  {row.bar.rule} {row.bar.message}
                </small>
              )}
            </th>
            <td data-of="in guns">{orNone(row.inGuns)}</td>
            <td data-of="outside">{orNone(row.outside)}</td>
            <td data-of="fired">{orNone(row.fired)}</td>
            <td data-of="back">{orNone(row.back)}</td>
            <td data-of="short" className={row.isOwed ? 'owed' : undefined}>
              {orNone(row.short)}
              {row.answered !== null && <small>{row.answered}</small>}
            </td>
            {isWhole && (
              <td data-of="left">
                {row.left} of {row.of}
              </td>
            )}
            {isWhole && (
              <td className="lot-acts">
                {onTell && (
                  <KeyButton className="small" onPress={() => onTell(row.lotId)}>
                    Story
                  </KeyButton>
                )}
                {onProve && (
                  <KeyButton className="small" doesWrite onPress={() => onProve(row.lotId)}>
                    Prove
                  </KeyButton>
                )}
                {onGive && (
                  <KeyButton
                    className="small"
                    doesWrite
                    isOff={row.bar !== null}
                    {...(row.bar ? { describedBy: `${id}-${row.lotId}` } : {})}
                    onPress={() => onGive(row.lotId)}
                  >
                    Give out
                  </KeyButton>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
