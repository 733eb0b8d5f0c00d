CREATE INDEX "organization_sought_nit" ON "organization" USING btree ("nit");--> statement-breakpoint
CREATE INDEX "organization_like" ON "organization" USING gin (app.fold("name") gin_trgm_ops);--> statement-breakpoint
-- Which registrations a name may be, by an index: the trigram operators are not leakproof, so that under a policy they would
-- lose it. It gives ids, to roles that read organizations. Of two words or more, those that stand whole in the name count too.
create function app.registrations_like(bare text, words text[], sought_nit text) returns setof uuid language sql stable security definer
  set search_path = public, pg_temp
  set pg_trgm.similarity_threshold = 0.3
  set pg_trgm.word_similarity_threshold = 0.3
  set pg_trgm.strict_word_similarity_threshold = 0.99
as $$
  select o.id from (
    select id from organization where nit = sought_nit
    union select id from organization where app.fold(name) % bare
    union select id from organization where app.fold(name) %> bare
    union (select l.id from unnest(words) w join organization l on app.fold(l.name) %>> w group by l.id having count(*) > 1)) o
  where app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor', 'correspondence', 'observatory', 'quality');
$$;
--> statement-breakpoint
revoke all on function app.registrations_like from public;
grant execute on function app.registrations_like to alianzas_backoffice;
