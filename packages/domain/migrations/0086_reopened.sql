-- A salida no conforme that a follow-up closed is corrected again, as it was, once that follow-up is taken back: nothing verifies
-- it any more.
insert into app.transition (noun, role, was, becomes, team) values ('nonconformity.state', 'undo', 'closed', 'corrected', array['lead', 'director']);
create constraint trigger nonconformity_state_undone after update on nonconformity deferrable initially deferred for each row when (app.by_application() and (old.state::text, new.state::text) in (('closed', 'corrected'))) execute function app.check_undo('alliance_id');
drop trigger nonconformity_closed_kept on nonconformity;
create trigger nonconformity_closed_kept before update on nonconformity for each row when (app.by_application() and (old.state = 'dismissed' or old.state = 'closed' and new.state = 'closed')) execute function app.keep_closed();
create trigger nonconformity_reopened_kept before update on nonconformity for each row when (app.by_application() and (old.state = 'closed' and new.state <> 'closed')) execute function app.keep_closed('state', 'snapshot_id', 'acta_id', 'closed_at', 'closed_by');
