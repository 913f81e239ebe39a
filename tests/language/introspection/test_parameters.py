"""The names by which parameters may be passed, asked of the signatures."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from examples.language.introspection import (
    about,
    about_broken,
    arithmetic,
    booking,
    caller,
    class_maker_broken,
    confined,
    deny_list_broken,
    empty_builtins_broken,
    exact,
    function_maker,
    function_maker_broken,
    generated,
    harbour_log,
    harbour_log_broken,
    outline,
    require,
    settings,
    settings_broken,
    snapshot,
    snapshot_broken,
    stack_work,
    stale_source_broken,
)
from examples.language.introspection.solutions import counted, strict_settings


@pytest.mark.parametrize(
    ("function", "names"),
    [
        (about.fare, "length"),
        (about_broken.fare, "length"),
        (arithmetic.apply, "operation first second"),
        (arithmetic.value, "node names depth"),
        (booking.Booking, "name free"),
        (caller.place, "frame"),
        (class_maker_broken.create_class, "name base namespace"),
        (class_maker_broken.create_model_class, "name fields"),
        (confined.Outcome, "status output"),
        (confined.finish, "child told most"),
        (counted.counted, "source"),
        (deny_list_broken.quote, "formula values"),
        (empty_builtins_broken.quote, "formula values"),
        (exact.Exact, "source"),
        (exact.Exact.visit_Constant, "self node"),
        (function_maker.checked, "name"),
        (function_maker_broken.create_procedure, "name parameters body"),
        (generated.Spec, "name parameters body"),
        (generated.source_of, "spec"),
        (harbour_log.log, "message"),
        (harbour_log.shouting, "function"),
        (harbour_log_broken.log, "message"),
        (harbour_log_broken.shouting, "function"),
        (outline.own, "function"),
        (outline.returns, "source"),
        (require.argument, "frame"),
        (require.explain, "frame"),
        (require.require, "condition"),
        (settings.settings, "text"),
        (settings_broken.settings, "text"),
        (snapshot.snapshot, "thing"),
        (snapshot_broken.snapshot, "thing"),
        (stack_work.below, "depth ask"),
        (stale_source_broken.deploy, "file"),
        (stale_source_broken.load, "file"),
        (strict_settings.refuse, "constant"),
        (strict_settings.unique, "pairs"),
    ],
)
def test_parameters_have_the_names_that_callers_use(
    function: Callable[..., Any], names: str
) -> None:
    assert [*inspect.signature(function).parameters] == names.split()
