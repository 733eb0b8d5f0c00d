-- Who came is said again until the acta is approved: each time is a version of its meeting.
drop trigger meeting_held_kept on meeting;
--> statement-breakpoint
create trigger meeting_held_kept before update on meeting for each row when (app.by_application() and (old.state = 'held' and old.closed_at is null)) execute function app.keep_closed('closed_at', 'version');
