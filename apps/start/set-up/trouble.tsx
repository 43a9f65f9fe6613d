import { HttpsWanted } from '#ui/entrance';
import { fieldOf } from './set-up-fields.js';
import type { SetUpTrouble } from './set-up-steps.js';

interface TroubleProps {
  trouble: SetUpTrouble | null;
  secondsLeft: number;
}

function Words({ trouble, secondsLeft }: { trouble: SetUpTrouble; secondsLeft: number }) {
  switch (trouble.kind) {
    case 'code':
      return null;
    case 'wait':
      return secondsLeft > 0 ? (
        <p>
          Too many wrong codes. Try again in <b>{secondsLeft} s</b>.
        </p>
      ) : (
        <p>You can try again now.</p>
      );
    case 'https':
      return <HttpsWanted url={trouble.url} message={trouble.text} />;
    case 'sentence':
      return <p>{trouble.text}</p>;
    case 'fields': {
      const homeless = trouble.problems.filter((problem) => fieldOf(problem) === null);
      return <p>{homeless.map(({ message }) => message).join(' · ') || 'Look at the fields marked below.'}</p>;
    }
  }
}

/** What stands in the way of the whole form; what concerns one field stands beside it. */
export function Trouble({ trouble, secondsLeft }: TroubleProps) {
  if (!trouble || trouble.kind === 'code') return null;
  return (
    <div className="set-up-trouble" role="alert">
      <Words trouble={trouble} secondsLeft={secondsLeft} />
    </div>
  );
}
