import { type SQL, sql } from 'drizzle-orm';
import { isInForce } from '../contribution/index.ts';
import { numberInForce } from '../filing/index.ts';
import type { CataloguedRecord } from '../procedure/index.ts';
import { undoneItemsOf } from './undoneItems.ts';

export type ListedKind = CataloguedRecord['kind'];

/** Where the records of a kind are: their rows under one shape, the newest id first, and how they belong to an alliance. */
interface Source {
  /** at, activities, alliances, name, about, extra, undone */
  columns: SQL;
  from: SQL;
  id: SQL;
  ofAlliance: (alliance: SQL) => SQL;
  kept?: SQL;
}

/** A line `k` of the ledger of a case `a` that nobody took back, nor corrected by another. */
const isDelivery = sql`k.alliance_id = a.id and k.state <> 'withdrawn' and ${isInForce(sql`k`)}`;
const own = sql`a.id`;
const codeOfA = sql`array[a.code]`;
const ofA = (alliance: SQL) => sql`${own} = ${alliance}`;

function columns(of: {
  at: SQL;
  activities: SQL;
  alliances?: SQL;
  name?: SQL;
  about?: SQL;
  extra?: SQL;
  undone?: SQL;
}): SQL {
  const none = sql`null::text`;
  const { at, activities, alliances = codeOfA, name = none, about = none, extra = none, undone = sql`'[]'::json` } = of;
  return sql`to_json(${at}) #>> '{}' as at, ${activities} as activities, ${alliances} as alliances, ${name} as name, ${about} as about, ${extra} as extra, ${undone} as undone`;
}

const balances: Omit<Source, 'kept'> = {
  columns: columns({
    at: sql`coalesce(b.confirmed_at, b.prepared_at)`,
    activities: sql`array[16]`,
    alliances: sql`array[]::text[]`,
    name: sql`c.year::text`,
    extra: sql`b.state`,
  }),
  from: sql`balance b join cycle c on c.id = b.cycle_id`,
  id: sql`c.id`,
  ofAlliance: (alliance) => sql`c.id = (select x.cycle_id from alliance x where x.id = ${alliance})`,
};

/** The closed list of records (R-267), and where each is kept. */
export const recordSources: Record<ListedKind, Source> = {
  minutes: {
    columns: columns({
      at: sql`w.approved_at`,
      activities: sql`array(select distinct i.activity from acta_item i where i.acta_id = w.id order by 1)`,
      alliances: sql`array(select distinct x.code from acta_item i join alliance x on x.id = i.alliance_id where i.acta_id = w.id order by 1)`,
      name: sql`w.code`,
      about: sql`m.title`,
      extra: sql`m.code`,
      undone: undoneItemsOf(sql`w`),
    }),
    from: sql`acta w join meeting m on m.id = w.meeting_id`,
    id: sql`w.id`,
    ofAlliance: (alliance) => sql`w.id in (select i.acta_id from acta_item i where i.alliance_id = ${alliance})`,
    kept: sql`w.state = 'approved'`,
  },
  proposal: {
    columns: columns({ at: sql`p.approved_at`, activities: sql`array[2]`, about: sql`a.title`, extra: sql`p.kind` }),
    from: sql`proposal p join alliance a on a.id = p.alliance_id`,
    id: own,
    ofAlliance: ofA,
    kept: sql`p.state = 'approved'`,
  },
  networkEntry: {
    columns: columns({
      at: sql`coalesce((select max(v.at) from event v where v.stream_kind = 'alliance' and v.stream_id = a.id and v.name = 'network.entered'
        and v.data::json ->> 'organization' = q.organization_id::text), e.entered_at)`,
      activities: sql`array[6]`,
      // Since when it was in the network, where another alliance brought it in
      name: sql`case when e.alliance_id <> a.id then (e.entered_at at time zone 'America/Bogota')::date::text end`,
      about: sql`e.name`,
      extra: sql`e.organization_id::text`,
    }),
    from: sql`party q join network_entry e on e.id = q.network_entry_id join alliance a on a.id = q.alliance_id`,
    id: sql`q.id`,
    ofAlliance: ofA,
    kept: sql`e.withdrawn_at is null`,
  },
  notice: {
    columns: columns({
      at: sql`n.sent_at`,
      activities: sql`array[7]`,
      name: sql`case n.channel when 'letter' then n.addressee else o.name end`,
      about: sql`o.name`,
      extra: sql`n.channel`,
    }),
    from: sql`inclusion_notice n join alliance a on a.id = n.alliance_id join organization o on o.id = n.organization_id`,
    id: sql`n.id`,
    ofAlliance: ofA,
  },
  filedCommitments: {
    columns: columns({
      at: sql`f.filed_at`,
      activities: sql`array[9]`,
      name: numberInForce(),
      about: sql`f.subject`,
      extra: sql`f.kind`,
    }),
    from: sql`filing f join alliance a on a.id = f.alliance_id`,
    id: sql`f.id`,
    ofAlliance: ofA,
    kept: sql`f.state = 'filed'`,
  },
  plan: {
    columns: columns({ at: sql`s.approved_at`, activities: sql`array[10]`, about: sql`a.title` }),
    from: sql`plan_section s join alliance a on a.id = s.alliance_id`,
    id: own,
    ofAlliance: ofA,
    kept: sql`s.state = 'approved'`,
  },
  evidence: {
    columns: columns({
      at: sql`v.submitted_at`,
      activities: sql`array[11]`,
      name: sql`v.number::text`,
      about: sql`case when not v.shows_minors then (select w.description from app.evidence_words(v.id) w) end`,
      extra: sql`v.state`,
    }),
    from: sql`evidence v join alliance a on a.id = v.alliance_id`,
    id: sql`v.id`,
    ofAlliance: ofA,
    kept: sql`v.state <> 'withdrawn'`,
  },
  planWithFollowUp: {
    columns: columns({
      at: sql`t.taken_at`,
      activities: sql`array[12]`,
      name: sql`t.number::text`,
      about: sql`a.title`,
    }),
    from: sql`plan_snapshot t join alliance a on a.id = t.alliance_id`,
    id: sql`t.id`,
    ofAlliance: ofA,
    kept: sql`t.undone_at is null`,
  },
  resolution: {
    columns: columns({
      at: sql`r.decided_at`,
      activities: sql`array[14]`,
      name: sql`r.resolution_number`,
      about: sql`o.name`,
    }),
    from: sql`recognition r join alliance a on a.id = r.alliance_id join organization o on o.id = r.organization_id`,
    id: sql`r.id`,
    ofAlliance: ofA,
    kept: sql`r.record_kind = 'resolution'`,
  },
  balance: balances,
  quantification: { ...balances, kept: sql`b.frozen is not null` },
  matrix: {
    columns: columns({
      at: sql`(select max(k.declared_at) from contribution k where ${isDelivery})`,
      activities: sql`array[]::int[]`,
      about: sql`a.title`,
      extra: sql`(select count(*)::text from contribution k where ${isDelivery})`,
    }),
    from: sql`alliance a`,
    id: own,
    ofAlliance: ofA,
    kept: sql`exists (select 1 from contribution k where ${isDelivery})`,
  },
};
