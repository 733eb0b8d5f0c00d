import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const requestRoutes: RouteConfigEntry[] = [
  route('solicitud/nueva', 'routes/request/start.tsx'),
  route('solicitud/vinculo', 'routes/request/ask-link.tsx'),
  route('solicitud/seguimiento', 'routes/request/follow.tsx'),
  route('solicitud/seguimiento/:token', 'routes/request/follow-link.tsx'),
  route('solicitud/:request', 'routes/request/layout.tsx', [
    route('tareas', 'routes/request/tasks.tsx'),
    route('organizacion', 'routes/request/organization.tsx'),
    route('contacto', 'routes/request/contact.tsx'),
    route('propuesta', 'routes/request/wish.tsx'),
    route('aportes', 'routes/request/offers.tsx'),
    route('documentos', 'routes/request/documents.tsx'),
    route('documentos/espera/:waiting', 'routes/request/waiting-picture.ts'),
    route('documentos/:id', 'routes/request/document.ts'),
    route('autorizacion', 'routes/request/consent.tsx'),
    route('revisar', 'routes/request/check.tsx'),
    route('enviada', 'routes/request/sent.tsx'),
    route('envios', 'routes/request/sendings.tsx'),
  ]),
  route('solicitud/:request/dejar', 'routes/request/leave-request.tsx'),
  route('invitacion/respuesta', 'routes/request/invitation-answer.tsx'),
  route('invitacion/otra', 'routes/request/invitation-again.tsx'),
  route('invitacion/dejar', 'routes/request/leave-invitation.tsx'),
  route('invitacion/:token', 'routes/request/invitation.tsx'),
];
