import { codeIn } from './concern.options.js';
import { concernOf, stillToSay, tapped, troubleOf, type Draft, type Stage } from './concern.view.js';

const draft: Draft = { code: ' 7K2M-90QX-ABTW ', number: ' 07 ', text: ' Show me it is empty ' };
const writing: Stage = { kind: 'writing' };
const minting = () => {
  let made = 0;
  return () => `id-${(made += 1)}`;
};

describe('raising a concern', () => {
  it('[ST6] says a phrase in one tap, in place of another and behind what was written', () => {
    expect(tapped('', 'Show me it is empty')).toBe('Show me it is empty');
    expect(tapped('I was not shown it', 'Show me it is empty')).toBe('Show me it is empty');
    expect(tapped('Show me it is empty', 'Show me it is empty')).toBe('');
    expect(tapped('At the stairs. ', 'It was pointed at people')).toBe('At the stairs. It was pointed at people');
  });

  it('[ST6] wants words and the code, and no number', () => {
    expect(stillToSay({ ...draft, number: '' })).toBeNull();
    expect(stillToSay({ ...draft, text: ' \n' })).toContain('what it is');
    expect(stillToSay({ ...draft, code: '' })).toContain('code');
  });

  it('[ST6] is sent again under its own id, and under another once it is changed', () => {
    const mintId = minting();
    const concern = concernOf(draft, writing, mintId);
    expect(concern).toEqual({ code: '7K2M-90QX-ABTW', number: '07', text: 'Show me it is empty', id: 'id-1' });
    const failed: Stage = { kind: 'failed', concern, failure: { code: 'network', message: 'm' } };
    expect(concernOf(draft, failed, mintId)).toEqual(concern);
    const changed = concernOf({ ...draft, number: '' }, failed, mintId);
    expect(changed).toEqual({ code: '7K2M-90QX-ABTW', text: 'Show me it is empty', id: 'id-2' });
    expect(concernOf(draft, { kind: 'sent', concern }, mintId).id).toBe('id-3');
  });

  it('[ST6] says what to do where it was not sent', () => {
    expect(troubleOf({ code: 'network', message: 'm' }).words).toContain('Wi-Fi');
    const many = { code: 'too-many', message: 'Three came.', retryAfterSeconds: 421 } as const;
    expect(troubleOf(many).words).toBe('Three came. Send it again in 8 minutes.');
    expect(troubleOf({ ...many, retryAfterSeconds: 59 }).words).toContain('in 59 seconds');
    expect(troubleOf({ code: 'gone', message: 'Old.' })).toMatchObject({ isCode: true, words: 'Old.' });
    expect(troubleOf({ code: 'wrong', message: 'Wrong.' }).isCode).toBe(true);
    expect(troubleOf({ code: 'malformed', message: 'm', problems: [] }).words).toContain('plain words');
  });

  it('[ST6] reads the code behind the # of the QR code, or from the query', () => {
    expect(codeIn({ search: '', hash: '#code=7K2M-90QX-ABTW' })).toBe('7K2M-90QX-ABTW');
    expect(codeIn({ search: '?code=7K2M', hash: '' })).toBe('7K2M');
    expect(codeIn({ search: '', hash: '' })).toBe('');
  });
});
