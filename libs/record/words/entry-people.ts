import type { Entry, PersonId } from '#custody';

const PERSON_FIELDS = ['personId', 'actorId', 'handedById', 'holderId'] as const;

/** Who an entry is by, and whom it names: the actor, whoever handed it over, everybody at a meeting. */
export function peopleOfEntry({ by, data }: Entry): PersonId[] {
  const named = data as { [Field in (typeof PERSON_FIELDS)[number]]?: PersonId } & { personIds?: PersonId[] };
  return [
    ...(by ? [by.personId] : []),
    ...PERSON_FIELDS.flatMap((field) => named[field] ?? []),
    ...(named.personIds ?? []),
  ];
}
