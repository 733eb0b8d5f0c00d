export { type Activation, activate } from './activation.ts';
export { SessionRefused } from './adapter.ts';
export { admitDraft } from './admit-draft.ts';
export { admitReading, admitTurnedAway, admitUnsent, admitUpload, ofCutForm } from './admit-upload.ts';
export {
  COOKIES,
  cookie,
  type Presented,
  type RequestSecret,
  readCookies,
  requestCookie,
  requestMarks,
  type Secret,
} from './cookies.ts';
export { firstAdministrator } from './first-administrator.ts';
export { accountMarks } from './known-browser.ts';
export { luciaOf } from './lucia.ts';
export { followRequestAgain, inviteMeAgain, mailedLink } from './mailed-link.ts';
export { changePassword, type Proof, proveAgain } from './own-factors.ts';
export { beginRenewal, finishRenewal, newRecoveryCodes, type Renewal, resumeRenewal } from './own-renewal.ts';
export { mayResetPassword, requestPasswordReset, resetPassword } from './password-reset.ts';
export { acceptPassword, PASSWORD_MAX, PASSWORD_MIN } from './password-rules.ts';
export { portalSignIn } from './portal-sign-in.ts';
export { hashSecret, isToken, newToken } from './secrets.ts';
export { CLEAR_SITE_DATA, type Cookies, demoSession, leave, sessionOwner } from './sessions.ts';
export { inviteAgain, inviteStaff, type LinkMaker, renewSecondFactor } from './staff-invitation.ts';
export { staffSignIn } from './staff-sign-in.ts';
export { networkOf, type Visit } from './visit.ts';
