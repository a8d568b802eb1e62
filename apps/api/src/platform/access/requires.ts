import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions';

export const ACCESS = 'access';

/** Declares what a handler asks of its caller. A handler that declares nothing answers nobody. */
export const Requires = (permission: Permission) => SetMetadata(ACCESS, permission);

/** Any signed-in person, such as for `me`. */
export const SignedInOnly = () => SetMetadata(ACCESS, 'signed-in');

/** Everybody, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'public');
