import { backoffice } from '@alianzas/paths';
import { redirect } from '@remix-run/node';
import { reads } from '../../reads.ts';

export const loader = reads(async ({ who }) => redirect(who.person ? backoffice.tray() : backoffice.signIn()));
