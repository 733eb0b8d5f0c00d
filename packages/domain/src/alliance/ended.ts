import { type SQL, sql } from 'drizzle-orm';

/** `hasEnded` of the case of that id, in a statement; of no case, false. Also to who does not read the case itself. */
export const isOver = (alliance: SQL): SQL => sql`app.case_ended(${alliance})`;
