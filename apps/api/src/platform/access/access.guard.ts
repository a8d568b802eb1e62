import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refused } from '../errors/refused';
import type { RequestContext } from '../graphql/request-context';
import { ACCESS } from './requires';
import type { Permission } from './permissions';

type Declared = Permission | 'signed-in' | 'public' | undefined;

/** Closed by default: a handler without a declaration is refused, whoever asks. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const declared = this.reflector.getAllAndOverride<Declared>(ACCESS, [execution.getHandler(), execution.getClass()]);
    if (declared === 'public') return true;
    if (declared === undefined) throw new Refused('access/undeclared', 'This operation is closed.');
    if (execution.getType<string>() !== 'graphql') throw new Refused('access/undeclared', 'This operation is closed.');
    const context = execution.getArgs<[unknown, unknown, RequestContext]>()[2];
    if (!context.signedIn)
      throw new Refused('access/sign-in-required', 'Sign in to go on. What you have typed is kept.');
    if (declared !== 'signed-in' && !context.signedIn.permissions.has(declared)) {
      throw new Refused('access/not-permitted', 'Your role does not include this.');
    }
    return true;
  }
}
