"""Subjects and sites: add, change, find; undo and redo. Every change is an edit."""

import dataclasses
from datetime import UTC, datetime
from typing import Any, TypeVar

from pigmenttrack.domain.edit import Edit, PlainRecord, RecordChange
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.store import edits
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.sites import site_by_name, site_record, sites_of
from pigmenttrack.store.subjects import all_subjects, subject_by_alias, subject_record

_Value = TypeVar("_Value", Subject, Site)


def find_subject(catalog: Catalog, alias: str) -> Subject:
    """Return the subject of an alias.

    Raises
    ------
    BadRequest
        If there is none; the advice names those that there are.
    """
    with catalog.reading() as connection:
        found = subject_by_alias(connection, alias)
        others = [subject.alias for subject in all_subjects(connection)]
    if found is None:
        msg = f"There is no subject {alias}."
        raise BadRequest(msg, advice=_there_are(others, "pigmenttrack subject add ALIAS"))
    return found


def find_site(catalog: Catalog, alias: str, name: str) -> Site:
    """Return a subject's site by name.

    Raises
    ------
    BadRequest
        If there is no such subject or site; the advice names those that there are.
    """
    subject = find_subject(catalog, alias)
    with catalog.reading() as connection:
        found = site_by_name(connection, subject.id, name)
        others = [site.name for site in sites_of(connection, subject.id)]
    if found is None:
        msg = f"{alias} has no site {name}."
        hint = "pigmenttrack site add NAME --subject ALIAS"
        raise BadRequest(msg, advice=_there_are(others, hint))
    return found


def only_site(catalog: Catalog, alias: str) -> Site:
    """Return the only site of a subject.

    Raises
    ------
    BadRequest
        If there is no such subject, or none or several sites.
    """
    subject = find_subject(catalog, alias)
    with catalog.reading() as connection:
        sites = sites_of(connection, subject.id)
    if len(sites) == 1:
        return sites[0]
    names = [site.name for site in sites]
    msg = (
        f"{alias} has {len(sites)} sites; one must be named." if sites else f"{alias} has no site."
    )
    raise BadRequest(msg, advice=_there_are(names, "pigmenttrack site add NAME --subject ALIAS"))


def add_subject(catalog: Catalog, subject: Subject, *, now: datetime | None = None) -> None:
    """Add a subject.

    Raises
    ------
    BadRequest
        If the alias is taken.
    """
    with catalog.reading() as connection:
        taken = subject_by_alias(connection, subject.alias) is not None
    if taken:
        msg = f"There is already a subject {subject.alias}."
        raise BadRequest(msg, advice="Choose another alias, or edit that one.")
    _do(catalog, f"Add subject {subject.alias}", "subject", None, subject_record(subject), now)


def change_subject(
    catalog: Catalog, before: Subject, after: Subject, *, now: datetime | None = None
) -> None:
    """Replace what is known of a subject.

    Raises
    ------
    BadRequest
        If the new alias is taken.
    """
    if before == after:
        return
    with catalog.reading() as connection:
        other = subject_by_alias(connection, after.alias)
    if other is not None and other.id != after.id:
        msg = f"There is already a subject {after.alias}."
        raise BadRequest(msg, advice="Choose another alias.")
    label = f"Change subject {before.alias}"
    _do(catalog, label, "subject", subject_record(before), subject_record(after), now)


def add_site(catalog: Catalog, site: Site, *, now: datetime | None = None) -> None:
    """Add a site to its subject.

    Raises
    ------
    BadRequest
        If the subject has one of that name.
    """
    _require_free_name(catalog, site)
    _do(catalog, f"Add site {site.name}", "site", None, site_record(site), now)


def change_site(
    catalog: Catalog, before: Site, after: Site, *, now: datetime | None = None
) -> None:
    """Replace what is known of a site.

    Raises
    ------
    BadRequest
        If the new name is taken.
    """
    if before == after:
        return
    _require_free_name(catalog, after)
    label = f"Change site {before.name}"
    _do(catalog, label, "site", site_record(before), site_record(after), now)


def undo(catalog: Catalog) -> str:
    """Take back what was done last and return its name.

    Raises
    ------
    pigmenttrack.store.errors.CatalogConflict
        If there is nothing to undo, or something now depends on it.
    """
    with catalog.writing() as connection:
        label = edits.undo_state(connection).undo_label
        edits.undo(connection)
    return label


def redo(catalog: Catalog) -> str:
    """Do again what was undone last and return its name.

    Raises
    ------
    pigmenttrack.store.errors.CatalogConflict
        If there is nothing to do again.
    """
    with catalog.writing() as connection:
        label = edits.undo_state(connection).redo_label
        edits.redo(connection)
    return label


def revised(value: _Value, **changes: object) -> _Value:
    """Return a value with the fields that were given (those not None) replaced.

    Raises
    ------
    BadRequest
        If a field then holds what it cannot.
    """
    given: dict[str, Any] = {name: change for name, change in changes.items() if change is not None}
    try:
        return dataclasses.replace(value, **given)
    except ValueError as error:
        raise BadRequest(str(error)) from error


def new_subject(alias: str, **facts: object) -> Subject:
    """Return a new subject from what was given (not None).

    Raises
    ------
    BadRequest
        If a field holds what it cannot.
    """
    return revised(_checked_subject(alias), **facts)


def new_site(subject: Subject, name: str, **facts: object) -> Site:
    """Return a new site from what was given (not None).

    Raises
    ------
    BadRequest
        If a field holds what it cannot.
    """
    try:
        site = Site(id=new_id(), subject_id=subject.id, name=name)
    except ValueError as error:
        raise BadRequest(str(error)) from error
    return revised(site, **facts)


def _checked_subject(alias: str) -> Subject:
    try:
        return Subject(id=new_id(), alias=alias)
    except ValueError as error:
        raise BadRequest(str(error)) from error


def _require_free_name(catalog: Catalog, site: Site) -> None:
    with catalog.reading() as connection:
        other = site_by_name(connection, site.subject_id, site.name)
    if other is not None and other.id != site.id:
        msg = f"There is already a site {site.name} of this subject."
        raise BadRequest(msg, advice="Choose another name.")


def _do(
    catalog: Catalog,
    label: str,
    kind: str,
    before: PlainRecord | None,
    after: PlainRecord | None,
    now: datetime | None,
) -> None:
    change = RecordChange(kind=kind, before=before, after=after)
    with catalog.writing() as connection:
        edits.apply(
            connection, Edit(label=label, changes=(change,)), made_at=now or datetime.now(UTC)
        )


def _there_are(names: list[str], command: str) -> str:
    if not names:
        return f"Add one with '{command}'."
    return f"There are: {', '.join(names[:20])}. Add one with '{command}'."
