import type { RouteConfig } from '@remix-run/route-config';
import { allianceRoutes } from './routes/alliance/routes.ts';
import { entryRoutes } from './routes/entry/routes.ts';
import { publicRoutes } from './routes/public/routes.ts';
import { requestRoutes } from './routes/request/routes.ts';

/** English files, Spanish URLs: each group of routes maps its own. */
export default [...publicRoutes, ...entryRoutes, ...requestRoutes, ...allianceRoutes] satisfies RouteConfig;
