"""What is refused of backups, verification, the files of the books and the command line."""

from __future__ import annotations

from typing import Final

from lovemart_desktop.gui.kit.wording.noop import QT_TRANSLATE_NOOP

SENTENCES: Final = {
    "database.missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "There are no books at {file}. Give the right place with --database, or make books "
        "there with “lovemart-admin init”.",
    ),
    "database.older": QT_TRANSLATE_NOOP(
        "Refusals",
        "These books have an older layout ({revision}). Open the program once, so that it "
        "backs them up and renews them; then verify.",
    ),
    "store.open_elsewhere": QT_TRANSLATE_NOOP(
        "Refusals",
        "A window of this program has the books {file} open already. Use that window, or close "
        "it first.",
    ),
    "store.folder": QT_TRANSLATE_NOOP(
        "Refusals",
        "No file can be made in {folder}. Check that the disk is there and that you may write "
        "to it.",
    ),
    "proof.head_form": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{text}” is not a chain head. Type it as it stands on paper, for instance "
        "T1=17-0A1B2C3D4E5F6071.",
    ),
    "backup.exists": QT_TRANSLATE_NOOP(
        "Refusals",
        "The file {file} is there already and was left as it is. Wait a second, then back up "
        "again.",
    ),
    "backup.folder": QT_TRANSLATE_NOOP(
        "Refusals",
        "The folder {folder} cannot be written to. Plug the drive in, or choose another folder.",
    ),
    "backup.no_room": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no room for the backup in {folder}. No backup was made: free some room or "
        "choose another drive.",
    ),
    "backup.damaged": QT_TRANSLATE_NOOP(
        "Refusals",
        "The backup did not read back whole, so it was not kept. Verify the books, and check "
        "the drive before you back up again.",
    ),
    "backup.pg_dump_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "PostgreSQL's pg_dump is not on this computer, so no backup was made. Install the "
        "PostgreSQL client programs here, or back up on the server.",
    ),
    "backup.pg_dump_failed": QT_TRANSLATE_NOOP(
        "Refusals",
        "PostgreSQL's pg_dump made no backup: {detail}. Tell the administrator of the server.",
    ),
    "command.operator_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The command “{command}” needs an operator. Say who you are with --operator NAME.",
    ),
    "command.secret_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "A password is needed and nobody can be asked. Put it into {variable}, or run the "
        "command in a terminal.",
    ),
    "command.secrets_differ": QT_TRANSLATE_NOOP(
        "Refusals",
        "The two passwords were not the same. Nothing was changed; try again.",
    ),
    "command.cannot_write": QT_TRANSLATE_NOOP(
        "Refusals",
        "The file {file} cannot be written. The import itself is done; choose another place and "
        "import again: nothing comes in twice.",
    ),
    "command.fund_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no open fund called “{fund}”. Nothing was imported; check the name, or open "
        "the fund in the window.",
    ),
    "command.fund_which": QT_TRANSLATE_NOOP(
        "Refusals",
        "{count} open funds may pay for this round. Nothing was imported; say which with "
        "--fund NAME.",
    ),
}
