"""Calls and signatures that prose quotes, held against real ones."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from inspect import Parameter, Signature

from prove.vocabulary import signature_of

__all__ = ["Quoted", "quoted", "why_not_called"]


@dataclass
class Quoted:
    """A call or a signature in inline code.

    Attributes:
        name: The dotted name that is called.
        signature: Its parameters as a definition would have them, if they
            can be read so.
        call: Its arguments, if they can be read so.
        whole: Whether no `...` stands for a rest.
    """

    name: str
    signature: Signature | None = None
    call: ast.Call | None = None
    whole: bool = True


_REST = "_rest"  # what `...` is read as in a signature


def quoted(text: str) -> Quoted | None:
    """Read a call or a signature.

    Args:
        text: The inline code.

    Returns:
        What it says, or None when it is neither, or has no arguments.
    """
    defined = text.startswith(("def ", "async def "))
    text = text.removeprefix("async ").removeprefix("def ")
    name, parenthesis, rest = text.partition("(")
    parts = name.removeprefix("await ").split(".")
    if not parenthesis or not all(part.isidentifier() for part in parts):
        return None
    found = Quoted(".".join(parts), whole="..." not in rest)
    try:
        call = ast.parse(text, mode="eval").body
    except SyntaxError:
        pass
    else:
        call = call.value if isinstance(call, ast.Await) else call
        if not isinstance(call, ast.Call) or ast.unparse(call.func) != name:
            return None  # more than one call, as in f(x)(y)
        if not defined and (call.args or call.keywords):
            found.call = call
    plain = rest.rstrip(": ").replace("...", _REST)
    try:
        (definition,) = ast.parse(f"def f({plain}: pass").body
    except SyntaxError:
        pass
    else:
        if isinstance(definition, ast.FunctionDef):
            told = definition.args
            if told.args or told.posonlyargs or told.kwonlyargs or (
                told.vararg or told.kwarg
            ):  # fmt: skip
                found.signature = signature_of(told)
    return found if found.call or found.signature else None


def why_not_called(quote: Quoted, real: Sequence[Signature | None]) -> str:
    """Say why a quote is not true of what it calls.

    Args:
        quote: The quote.
        real: What it may speak of; None can be called in any way.

    Returns:
        The reason, or "" when it holds of one of these.
    """
    reasons = []
    for signature in real:
        if signature is None:
            return ""
        reason = _why_not(quote, signature)
        if not reason:
            return ""
        reasons.append(reason)
    return reasons[0] if reasons else ""


def _why_not(quote: Quoted, real: Signature) -> str:
    reasons = []
    if quote.call is not None:
        reasons.append(_why_not_bound(quote, quote.call, real))
    if quote.signature is not None:
        reasons.append(_why_not_same(quote.signature, real))
    return "" if "" in reasons else reasons[0]


def _why_not_bound(quote: Quoted, call: ast.Call, real: Signature) -> str:
    given = [
        each
        for each in call.args
        if not (isinstance(each, ast.Constant) and each.value is ...)
    ]
    starred = any(isinstance(each, ast.Starred) for each in given)
    named = {each.arg: each.value for each in call.keywords if each.arg}
    open_end = starred or len(named) < len(call.keywords) or not quote.whole
    plain = [each for each in given if not isinstance(each, ast.Starred)]
    bind = real.bind if plain and not open_end else real.bind_partial
    try:
        bind(*plain, **named)
    except TypeError as error:
        return str(error)
    return ""


def _why_not_same(said: Signature, real: Signature) -> str:
    """Compare a quoted signature: `...` in it stands for any parameters."""
    shown = [*said.parameters.values()]
    actual = [*real.parameters.values()]
    for each in shown:
        if each.name == _REST:
            continue
        match = next((a for a in actual if _same_name(each, a)), None)
        if match is None:
            return f"it has no parameter {each.name}"
        if each.default is not Parameter.empty and _plain(
            each.default
        ) != _plain(match.default):
            had = (
                "no default"
                if match.default is Parameter.empty
                else f"the default {match.default}"
            )
            return f"{each.name} has {had}"
        if each.annotation is not Parameter.empty and (
            _plain(each.annotation) != _plain(match.annotation)
        ):
            return f"{each.name} is annotated {match.annotation}"
        if not _alike(each, match):
            return f"{each.name} is {match.kind.description}"
    if any(each.name == _REST for each in shown):
        return ""
    left = [
        each.name
        for each in actual
        if not any(_same_name(other, each) for other in shown)
    ]
    if left:
        return f"it has {', '.join(left)} too"
    if not all(map(_same_name, shown, actual)):
        return "its parameters stand in another order"
    return ""


def _same_name(said: Parameter, real: Parameter) -> bool:
    # A caller never writes the name of `*args` or `**kwargs`.
    stars = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
    return said.name == real.name or said.kind is real.kind in stars


def _alike(said: Parameter, real: Parameter) -> bool:
    # Prose leaves out the "/" that only C functions have.
    positional = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    return said.kind is real.kind or (
        said.kind is Parameter.POSITIONAL_OR_KEYWORD
        and real.kind in positional
    )


def _plain(text: object) -> str:
    try:
        return ast.unparse(ast.parse(str(text), mode="eval"))
    except SyntaxError:
        return str(text)
