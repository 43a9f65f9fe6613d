import type { CreateProduction } from '#custody';

const SHORT = 8;

/** Of the name as far as any file system takes it, for whoever looks into the folder. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);

/**
 * "dry-gulch-main-unit.1f0c2d3e.7a8b9c0d.by-3f9a11c0.jsonl": the production, its epoch and the server that writes it, so that no two
 * logs and no two servers ever share a file. `nth` from 2 on where an older file of that name has to be left as it is.
 */
export function copyName({ name, unit }: Pick<CreateProduction, 'name' | 'unit'>, ids: CopyIds, nth: number): string {
  const { productionId, epoch, server } = ids;
  const parts = [slug(`${name} ${unit}`) || 'production', short(productionId), short(epoch), `by-${short(server)}`];
  return `${parts.join('.')}${nth > 1 ? `.${nth}` : ''}.jsonl`;
}

export interface CopyIds {
  readonly productionId: string;
  readonly epoch: string;
  /** The fingerprint of the server's signing key: it stays the same as long as its data folder does. */
  readonly server: string;
}

const short = (id: string): string => id.replaceAll(/[^0-9a-zA-Z]/g, '').slice(0, SHORT);
