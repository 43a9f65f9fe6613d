import type { CommandType } from '#custody';

/** The shape of one type of command; `fits` tells two shapes of one type apart (a replica is only sound or not). */
export interface CommandShape {
  shape: new () => object;
  fits: (body: object) => boolean;
}

const SHAPES = new Map<CommandType, CommandShape[]>();

/** Marks a DTO as the shape of a type of command. The one that fits first is the one whose problems are told. */
export const Sent =
  (type: CommandType, fits: (body: object) => boolean = () => true) =>
  (shape: new () => object): void => {
    SHAPES.set(type, [...(SHAPES.get(type) ?? []), { shape, fits }]);
  };

/** The shape that a body of this type is to have; undefined for a type that nothing is known of. */
export const shapeFor = (type: string, body: object): (new () => object) | undefined =>
  SHAPES.get(type as CommandType)?.find(({ fits }) => fits(body))?.shape;

/** Every type that has a shape: the tests hold it against the rules' own list. */
export const shapedTypes = (): CommandType[] => [...SHAPES.keys()];
