import type { FieldProblem, NewProduction, Preset } from '#ui/entrance';

/** The set-up form as it is filled in. */
export interface SetUpFields {
  setupCode: string;
  name: string;
  unit: string;
  timeZone: string;
  preset: Preset;
  armorerName: string;
  pin: string;
  pinAgain: string;
  producerName: string;
}

export const blankFields = (setupCode: string, timeZone: string): SetUpFields => ({
  setupCode,
  name: '',
  unit: 'Main unit',
  timeZone,
  preset: 'california',
  armorerName: '',
  pin: '',
  pinAgain: '',
  producerName: '',
});

/** The form as the server takes it; what was left empty is left out. */
export function productionOf(fields: SetUpFields): NewProduction {
  const unit = fields.unit.trim();
  const producer = fields.producerName.trim();
  return {
    setupCode: fields.setupCode.trim(),
    name: fields.name.trim(),
    ...(unit ? { unit } : {}),
    timeZone: fields.timeZone,
    preset: fields.preset,
    armorer: { name: fields.armorerName.trim(), pin: fields.pin },
    ...(producer ? { producer: { name: producer } } : {}),
  };
}

/** Dry Gulch in mid-day: everything but the code is made up. */
export const sampleOf = (setupCode: string, timeZone: string, pin: string): NewProduction => ({
  setupCode: setupCode.trim(),
  name: 'Dry Gulch',
  unit: 'Main unit',
  timeZone,
  armorer: { name: 'H. Ortiz', pin },
  sample: true,
});

const FIELD_OF_PATH: Record<string, keyof SetUpFields> = {
  setupCode: 'setupCode',
  name: 'name',
  unit: 'unit',
  timeZone: 'timeZone',
  preset: 'preset',
  'armorer.name': 'armorerName',
  'armorer.pin': 'pin',
  'producer.name': 'producerName',
};

/** Which field the server's problem stands beside; null for one that no field shows. */
export const fieldOf = ({ path }: FieldProblem): keyof SetUpFields | null => FIELD_OF_PATH[path] ?? null;

/** Six random digits, each as likely as any other: 250 is the last byte that falls evenly on ten. */
export function sixDigits(randomBytes: (length: number) => Uint8Array): string {
  let digits = '';
  while (digits.length < 6) {
    for (const byte of randomBytes(16)) if (byte < 250 && digits.length < 6) digits += byte % 10;
  }
  return digits;
}

/** Every time zone that this browser knows, its own among them. */
export const timeZones = (own: string): string[] =>
  [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort((a, b) => a.localeCompare(b));
