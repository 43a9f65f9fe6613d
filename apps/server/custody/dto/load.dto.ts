import { IsIn, ValidateIf } from 'class-validator';
import { LOAD_KINDS, SIGNS, type LoadKind, type Sign } from '#custody';
import { IsId, MayBeLeftOut } from '../../http/shape.js';
import { IsCount } from './field.js';

const MOST_ROUNDS = 1_000;

/** RD1: the kinds there are; a live one is not among them. */
class LoadDto {
  @IsIn(LOAD_KINDS)
  kind: LoadKind;
}

class EmptyDto extends LoadDto {}

/** An AD who counts none says as much. */
class SeenEmptyDto extends EmptyDto {
  @MayBeLeftOut()
  @IsCount(0, 0)
  rounds?: number;
}

class SeenBlankDto extends LoadDto {
  @IsCount(1, MOST_ROUNDS)
  rounds: number;
}

class SeenDummyDto extends LoadDto {
  @IsCount(1, MOST_ROUNDS)
  rounds: number;

  /** CH5: what was not proved is no wrong shape; the rule refuses it. */
  @MayBeLeftOut()
  @IsCount(0, MOST_ROUNDS)
  proved?: number;

  @ValidateIf(({ proved, sign }: SeenDummyDto) => proved !== undefined || sign !== undefined)
  @IsIn(SIGNS)
  sign?: Sign;
}

class DeclaredBlankDto extends SeenBlankDto {
  @IsId()
  lotId: string;
}

class DeclaredDummyDto extends LoadDto {
  @IsCount(1, MOST_ROUNDS)
  rounds: number;

  @IsCount(0, MOST_ROUNDS)
  proved: number;

  @IsIn(SIGNS)
  sign: Sign;

  @IsId()
  lotId: string;
}

type Shapes = Record<LoadKind, new () => object>;
const SEEN: Shapes = { empty: SeenEmptyDto, dummy: SeenDummyDto, blank: SeenBlankDto };
const DECLARED: Shapes = { empty: EmptyDto, dummy: DeclaredDummyDto, blank: DeclaredBlankDto };

function kindOf(body: unknown): LoadKind {
  const load = typeof body === 'object' && body !== null && 'load' in body ? body.load : null;
  const kind = typeof load === 'object' && load !== null && 'kind' in load ? load.kind : null;
  return LOAD_KINDS.find((known) => known === kind) ?? 'empty';
}

/** The shape of what an AD saw, by its kind. */
export const seenLoad = (options?: { object: unknown }): new () => object => SEEN[kindOf(options?.object)];

/** The shape of what an armorer declares, by its kind. */
export const declaredLoad = (options?: { object: unknown }): new () => object => DECLARED[kindOf(options?.object)];
