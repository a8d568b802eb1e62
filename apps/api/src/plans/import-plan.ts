import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../platform/access/signed-in';
import { DraftPlan, type DraftPlace } from './draft-plan';
import { readDocument } from './plan-document';
import type { PlanActed } from './plan-step';

export interface ImportInput extends DraftPlace {
  /** The text of an exported plan. */
  document: string;
}

/** Begins a draft from an exported plan. It is a draft like any other: proposed, signed and put in force step by step. */
@Injectable()
export class ImportPlan {
  constructor(private readonly draft: DraftPlan) {}

  run(who: SignedIn, { document, ...place }: ImportInput): Promise<PlanActed> {
    const read = readDocument(document);
    if ('refusals' in read) return Promise.resolve({ status: 'refused', refusals: read.refusals });
    return this.draft.begin(who, place, () => Promise.resolve(read.start));
  }
}
