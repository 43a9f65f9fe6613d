import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { audienceOf, type Entry, type EntryData } from '#custody';
import { Log, toldBy } from '../custody/log.js';
import type { KeptRefusal } from '../custody/refused.js';
import { DeviceRow } from '../database/entities/index.js';
import { denied, type Answer } from '../http/denial.js';
import type { PersonCaller } from '../people/caller.guard.js';
import { toldRefusal, type ToldRefusal } from './told-refusal.js';
import { isNamed, type NamedDay } from './which-day.js';

/** A day's refusals, and what its wrap says of them. */
export interface DayRefusals {
  /** null: since the newest wrap, whatever day it is. */
  readonly day: number | null;
  /** null while the day is not wrapped. */
  readonly wrap: EntryData<'wrap-day'>['refusals'] | null;
  readonly refusals: ToldRefusal[];
}

/** What the rules refused: near misses, kept for good. */
@Injectable()
export class RefusalsService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** The refusals of a day, those that its wrap tells of; those since the newest wrap where no day is named. */
  async ofDay({ writer, person }: PersonCaller, named: NamedDay | null): Promise<Answer<DayRefusals>> {
    const { productionId, board } = writer;
    const days = await this.log.ofTypes(productionId, ['start-day', 'wrap-day']);
    const wraps = days.filter((entry): entry is Entry<'wrap-day'> => entry.type === 'wrap-day');
    const begun = named && days.findLast((entry) => entry.type === 'start-day' && isNamed(entry.data, named));
    if (named && !begun)
      return denied('not-found', { message: 'There was no such day. A day has its date or its number.' });
    const before = begun ? wraps.filter(({ cursor }) => cursor < begun.cursor) : wraps;
    const wrap = begun && wraps[before.length];
    const all = await this.log.refusals(productionId, toldBy(before));
    const count = wrap?.data.refusals?.count;
    return {
      day: begun?.type === 'start-day' ? begun.data.number : null,
      wrap: wrap?.data.refusals ?? null,
      refusals: await this.told(productionId, count === undefined ? all : all.slice(0, count), board.state, person),
    };
  }

  private async told(
    productionId: string,
    refusals: KeptRefusal[],
    state: PersonCaller['writer']['board']['state'],
    person: PersonCaller['person'],
  ): Promise<ToldRefusal[]> {
    const devices = await this.source.getRepository(DeviceRow).findBy({ productionId });
    const names = new Map(devices.map(({ id, name }) => [id, name]));
    const audience = audienceOf(person);
    return refusals.map((each) => toldRefusal(each, names.get(each.deviceId) ?? 'a screen', state, audience));
  }
}
