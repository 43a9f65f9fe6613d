import { rolesLine, type SamplePerson } from '#ui/entrance';
import { useState } from 'react';

const asText = (people: SamplePerson[]): string =>
  people.map(({ name, roles, pin }) => [name, rolesLine(roles), pin].join('\t')).join('\n');

/** The clipboard exists on secure addresses alone; elsewhere the table is selected by hand. */
function CopyButton({ people }: { people: SamplePerson[] }) {
  const [isCopied, setIsCopied] = useState(false);
  if (!window.isSecureContext) return null;
  const copy = (): void => {
    void navigator.clipboard.writeText(asText(people)).then(() => setIsCopied(true));
  };
  return (
    <button type="button" className="start-button" onClick={copy}>
      {isCopied ? 'Copied' : 'Copy'}
    </button>
  );
}

/** A sample's people with their PINs, shown this once. */
export function SampleMade({ people }: { people: SamplePerson[] }) {
  return (
    <section className="sample-made">
      <h1>Dry Gulch is ready</h1>
      <p>
        This browser is its armorer’s station. Sign in as any of these people, here or on another screen.{' '}
        <b>The PINs are shown this once:</b> copy or print them now.
      </p>
      <div className="sample-ways">
        <a className="start-button start-go" href="/armorer">
          Open the armorer’s station
        </a>
        <a className="start-button" href="/">
          All screens
        </a>
        <CopyButton people={people} />
        <button type="button" className="start-button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      <table className="sample-people">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">PIN</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, name, roles, pin }) => (
            <tr key={personId ?? name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>{rolesLine(roles)}</td>
              <td className="sample-pin">{pin}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
