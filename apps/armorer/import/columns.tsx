import { Select } from '../parts/select.js';
import type { ListOf } from './fields.js';
import type { Mapping } from './mapping.js';

interface ColumnsProps {
  list: ListOf;
  headings: readonly string[];
  mapping: Mapping;
  onMap: (mapping: Mapping) => void;
  isOpen: boolean;
}

const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;

/** Which column each field is read from: guessed from the headings, and changed here. */
export function Columns({ list, headings, mapping, onMap, isOpen }: ColumnsProps) {
  return (
    <details className="import-columns" open={isOpen}>
      <summary>Columns</summary>
      <div>
        {list.fields.map(({ name, label, isRequired }) => (
          <Select
            key={name}
            label={isRequired ? `${label} (required)` : label}
            value={String(mapping[name] ?? '')}
            onChoose={(value) => onMap({ ...mapping, [name]: value === '' ? null : Number(value) })}
          >
            <option value="">{isRequired ? 'Choose its column' : 'Not in this file'}</option>
            {headings.map((heading, column) => (
              <option key={letterOf(column)} value={column}>
                {letterOf(column)}: {heading || 'no heading'}
              </option>
            ))}
          </Select>
        ))}
      </div>
    </details>
  );
}
