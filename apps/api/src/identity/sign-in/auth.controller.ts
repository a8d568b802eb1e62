import { Controller, Get, Inject, Logger, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../platform/access/requires';
import { CONFIGURATION } from '../../platform/config/config.module';
import type { Audience, Configuration } from '../../platform/config/configuration';
import { Unavailable } from '../../platform/database/unavailable';
import { clearSecret, cookieName, readSecret, setSecret } from '../session/cookies';
import { originAllowed } from '../session/origin';
import { SessionReader } from '../session/session-reader';
import { newSecret } from '../session/session-token';
import { AttemptLimit } from './attempt-limit';
import { SignIn } from './sign-in';
import { SignInFailure, type SignInFailureCode } from './sign-in-failure';

const attemptsPerMinute = 60;

/** The sign-in routes of both portals; the front of each puts its audience first in the path. */
@Public()
@Controller(':audience/auth')
export class AuthController {
  private readonly logger = new Logger(AuthController.name);
  private readonly limit = new AttemptLimit(attemptsPerMinute);

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly signIn: SignIn,
    private readonly sessions: SessionReader,
  ) {}

  @Get('login')
  async login(
    @Param('audience') name: string,
    @Query('returnTo') returnTo: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const audience = audienceOf(name);
    await this.orFail(response, async () => {
      if (!this.limit.allows(request.ip ?? '')) throw new SignInFailure('too-many-attempts');
      // Kept when it is there, so that two tabs may sign in side by side.
      const browserSecret = this.secret(request, audience, 'login') ?? newSecret();
      const url = await this.signIn.begin(audience, browserSecret, returnTo);
      response.append('set-cookie', setSecret(audience, this.configuration.urls[audience], 'login', browserSecret));
      redirect(response, url.href);
    });
  }

  @Get('callback')
  async callback(@Param('audience') name: string, @Req() request: Request, @Res() response: Response) {
    const audience = audienceOf(name);
    const url = this.configuration.urls[audience];
    await this.orFail(response, async () => {
      const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
      const [browserSecret, oldToken] = [
        this.secret(request, audience, 'login'),
        this.secret(request, audience, 'session'),
      ];
      const { token, returnTo } = await this.signIn.complete(audience, { query, browserSecret, oldToken });
      response.append('set-cookie', setSecret(audience, url, 'session', token));
      response.append('set-cookie', clearSecret(audience, url, 'login'));
      redirect(response, returnTo);
    });
  }

  @Post('logout')
  async logout(@Param('audience') name: string, @Req() request: Request, @Res() response: Response) {
    const audience = audienceOf(name);
    const url = this.configuration.urls[audience];
    if (!originAllowed(request.headers.origin, url)) {
      response.status(403).json({
        error: { code: 'access/foreign-origin', message: 'This request comes from another site and is refused.' },
      });
      return;
    }
    const redirectTo = await this.signIn.end(audience, this.secret(request, audience, 'session'));
    response.append('set-cookie', clearSecret(audience, url, 'session'));
    response.set('cache-control', 'no-store').json({ redirectTo });
  }

  /** What a portal asks to show its clock; asking does not keep the session alive. */
  @Get('session')
  async session(@Param('audience') name: string, @Req() request: Request, @Res() response: Response) {
    const facts = await this.sessions.peek(request.headers.cookie, audienceOf(name));
    response.set('cache-control', 'no-store');
    if (!facts) response.json({ signedIn: false });
    else {
      const { personId, name: personName, language, idleEndsAt, endsAt } = facts;
      response.json({ signedIn: true, personId, name: personName, language, idleEndsAt, endsAt });
    }
  }

  private secret(request: Request, audience: Audience, purpose: 'session' | 'login'): string | undefined {
    return readSecret(request.headers.cookie, cookieName(audience, this.configuration.urls[audience], purpose));
  }

  /** A failed sign-in ends on a page of the portal that says why; the log says more, and nothing about the person. */
  private async orFail(response: Response, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const code = codeOf(error);
      const cause = error instanceof SignInFailure ? error.cause : error;
      this.logger.warn(`Sign-in failed: ${code}${cause ? ` (${reasonOf(cause)})` : ''}`);
      redirect(response, `/sign-in-failed?code=${code}`);
    }
  }
}

function audienceOf(name: string): Audience {
  if (name === 'patient' || name === 'clinician') return name;
  throw new NotFoundException();
}

function redirect(response: Response, target: string): void {
  response.set('cache-control', 'no-store').redirect(303, target);
}

function codeOf(error: unknown): SignInFailureCode {
  if (error instanceof SignInFailure) return error.code;
  if (error instanceof Unavailable) return 'unavailable';
  return 'provider-refused';
}

/** Names and codes only: a library's message may quote what a provider sent. */
function reasonOf(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  if (!(cause instanceof Error)) return typeof cause;
  const { code, error } = cause as Error & { code?: unknown; error?: unknown };
  return [cause.name, code, error].filter((part) => typeof part === 'string').join(' ');
}
