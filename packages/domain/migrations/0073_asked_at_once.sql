-- What a browser holds, asked at once: of each live link of a request only what its list shows. A name is where it has stood
-- since version 0 of what is written in a request.
create function app.held_requests(hashes text[], moment timestamptz) returns table (hash text, id uuid, code text, state text,
  name text, started_at timestamptz, sent_at timestamptz)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select t.token_hash, r.id, r.code, r.state,
    coalesce(nullif(r.content #>> '{organization,name}', ''), nullif(r.content #>> '{contact,name}', '')), r.started_at, r.sent_at
  from token t join request r on r.id = t.subject
  where t.token_hash = any (hashes) and t.purpose = 'request' and t.revoked_at is null and t.expires_at > moment;
end;
--> statement-breakpoint
revoke all on function app.held_requests from public;
grant execute on function app.held_requests to alianzas_portal;
