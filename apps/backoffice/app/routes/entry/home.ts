import { backoffice } from '@alianzas/paths';
import { reads } from '@alianzas/web/loaders';
import { redirect } from '@remix-run/node';

export const loader = reads(async ({ who }) => redirect(who.person ? backoffice.tray() : backoffice.signIn()));
