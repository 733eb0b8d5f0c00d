/**
 * What the banner of an app says about a mail, by its code: the act that it confirms or promises, and the mail of that
 * act; or why nobody is written to, which the banner says.
 */
type Banner = readonly [event: string, mail: string] | { readonly nobody: string };

export const banners: { readonly [app in 'portal' | 'backoffice']: { readonly [code: string]: Banner } } = {
  portal: {
    commitmentsAccepted: ['commitments.filed', 'commitmentsFiled'],
    commitmentAmended: ['commitment.amended', 'actToldToTeam'],
    commitmentWithdrawn: ['commitment.withdrawn', 'actToldToTeam'],
    evidenceSubmitted: ['evidence.accepted', 'evidenceAccepted'],
    contributionDeclared: ['contribution.verified', 'contributionVerified'],
  },
  backoffice: {
    requestAccepted: ['request.accepted', 'requestAccepted'],
    requestAcceptedUnattended: ['request.accepted', 'requestAccepted'],
    requestAnswered: ['request.declined', 'requestDeclined'],
    personBrought: ['membership.added', 'memberJoined'],
    membershipEnded: ['membership.ended', 'memberEnded'],
    organizationsMerged: ['organization.merged', 'organizationsMerged'],
    organizationsParted: ['organization.parted', 'organizationsParted'],
    invitationSentAgain: ['invitation.sentAgain', 'invitation'],
    invitationRevoked: ['invitation.revoked', 'invitationRevoked'],
    invitationSent: ['invitation.sent', 'invitation'],
    partyAdded: ['party.added', 'partyAdded'],
    partyRemoved: ['party.removed', 'partyRemoved'],
    allianceSuspended: ['alliance.suspended', 'allianceTurned'],
    allianceResumed: ['alliance.resumed', 'allianceTurned'],
    meetingMoved: ['meeting.moved', 'meetingMoved'],
    meetingCorrected: { nobody: 'only what nobody was told of changed' },
    meetingDropped: { nobody: 'it had begun, or was of the team alone' },
    meetingCancelled: ['meeting.cancelled', 'meetingCancelled'],
    casesHandedOver: ['cases.handedOver', 'casesReceived'],
    acceptanceAsked: ['commitments.sentToAccept', 'commitmentsToAccept'],
    passwordChanged: ['password.set', 'credentialChanged'],
    staffInvited: ['staff.activationSent', 'staffActivation'],
    activationResent: ['staff.activationSent', 'staffActivation'],
    secondFactorReset: ['staff.activationSent', 'staffActivation'],
    meetingConvened: ['meeting.convened', 'meetingConvened'],
    committeeConvened: { nobody: 'it is of the team alone' },
    meetingRegistered: { nobody: 'it took place before it was registered' },
    commitmentWithdrawn: ['commitment.withdrawn', 'commitmentChanged'],
    objectionAnswered: ['commitment.kept', 'commitmentChanged'],
  },
};
