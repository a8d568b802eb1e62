import { Injectable } from '@nestjs/common';
import { Refused } from '../platform/errors/refused';
import { PersonRepository } from './person.repository';
import { SessionReader } from './session/session-reader';

const languages = new Set(['nb', 'nn', 'en', 'se']);

/** Keeps the language that a person reads in, for this session and the next. */
@Injectable()
export class ChooseLanguage {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionReader,
  ) {}

  async run(personId: string, language: string): Promise<void> {
    if (!languages.has(language))
      throw new Refused('identity/unknown-language', 'Choose nb, nn, en or se.', '/language');
    await this.people.setLanguage(personId, language);
    this.sessions.forget('everything');
  }
}
