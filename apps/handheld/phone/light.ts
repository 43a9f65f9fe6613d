/** What the person chose: as the phone says, or one of the two. */
export type LightChoice = 'follow' | 'sun' | 'dark';
export type Light = 'sun' | 'dark';

/** What the phone itself wants. */
export interface PhoneLight {
  prefersLight: boolean;
}

/** What the screen is drawn in: the address outranks the switch, the switch the phone. */
export const lightOf = (choice: LightChoice, phone: PhoneLight, fromAddress: Light | null): Light => {
  if (fromAddress) return fromAddress;
  if (choice !== 'follow') return choice;
  return phone.prefersLight ? 'sun' : 'dark';
};

/** The other one; back at what the phone says it follows the phone again. */
export const switched = (now: Light, phone: PhoneLight): LightChoice => {
  const other: Light = now === 'sun' ? 'dark' : 'sun';
  return (other === 'sun') === phone.prefersLight ? 'follow' : other;
};

/** What was kept, if it is one of ours. */
export const readChoice = (kept: string | null): LightChoice => (kept === 'sun' || kept === 'dark' ? kept : 'follow');
