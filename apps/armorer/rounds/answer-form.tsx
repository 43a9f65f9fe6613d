import { WhyForm } from '../moves/why-form.js';
import type { Owed } from './rounds.view.js';

/** RD3, RD6: an answer in writing for what is short, of a weapon, of a lot's count or with a person. */
export function AnswerForm({ owed: { of, id, name, what }, onClose }: { owed: Owed; onClose: () => void }) {
  const named = { weapon: { weaponId: id }, lot: { lotId: id }, person: { personId: id } }[of];
  return (
    <WhyForm
      title={
        <>
          <b dir="auto">{name}</b>: {what}
        </>
      }
      note={
        of === 'person'
          ? 'Count back what can be counted first. What is answered for here goes down as short, of every lot.'
          : 'Look for them first. The answer stands in the log for ever, under your name.'
      }
      asked={['What became of them?']}
      signs={`Answer for ${name}`}
      body={([answer = '']) => ({ type: 'answer-short', ...named, answer })}
      done={`${name}: answered for`}
      onClose={onClose}
    />
  );
}
