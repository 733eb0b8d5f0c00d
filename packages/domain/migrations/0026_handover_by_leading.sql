-- A hand-over is told by who may decide it: a line that anybody else adds would stand in the case's past for ever.
drop policy adds on handover;
drop policy changes on handover;
drop policy drops on handover;
create policy adds on handover for insert to alianzas_backoffice with check ((select app.has_role('lead', 'director')));
create policy changes on handover for update to alianzas_backoffice using (((select app.has_role('professional', 'lead', 'director', 'undersecretary', 'auditor')))) with check ((select app.has_role('lead', 'director')));
create policy drops on handover for delete to alianzas_backoffice using ((select app.has_role('lead', 'director')));
