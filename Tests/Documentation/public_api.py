"""Compares the public API of library modules with its record.

The API is read from symbol graphs: one line for each public symbol, with its path, its kind and its declaration.

    public_api.py [--record] GRAPHS RECORDS MODULE…

GRAPHS holds a folder of symbol graphs for each module, RECORDS a text file for each. With --record the files are
written anew. The exit status is 1 if a module differs from its record or had none, which is then written.
"""

import json
import pathlib
import sys

# Every value type has these without saying so.
IMPLIED_PROTOCOLS = {"Swift.Copyable", "Swift.Escapable", "Swift.SendableMetatype", "Swift.BitwiseCopyable"}
# What a conformance brings, which is told by the conformance.
CONFORMANCE_MEMBERS = {
    "==(_:_:)": "Swift.Equatable",
    "!=(_:_:)": "Swift.Equatable",
    "hash(into:)": "Swift.Hashable",
    "hashValue": "Swift.Hashable",
}


def graphs(folder):
    for path in sorted(folder.glob("*.symbols.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def conformances(graph):
    """The protocols of each type, by the type's identifier."""
    found = {}
    for relation in graph["relationships"]:
        if relation["kind"] == "conformsTo" and "::SYNTHESIZED::" not in relation["source"]:
            protocol = relation.get("targetFallback") or relation["target"]
            if protocol not in IMPLIED_PROTOCOLS:
                found.setdefault(relation["source"], set()).add(protocol)
    return found


def is_recorded(symbol, protocols):
    """Whether a symbol is written down: neither inherited nor implied by a conformance."""
    if "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
        return False
    if symbol["kind"]["identifier"] == "swift.extension":
        return False
    return CONFORMANCE_MEMBERS.get(symbol["pathComponents"][-1]) not in protocols


def declaration(symbol):
    """The declaration on one line, with what the extension that it stands in asks for."""
    text = "".join(part["spelling"] for part in symbol.get("declarationFragments", []))
    conditions = [
        f"{condition['lhs']} {'==' if condition['kind'] == 'sameType' else ':'} {condition['rhs']}"
        for condition in symbol.get("swiftExtension", {}).get("constraints", [])
    ]
    return " ".join(text.split()) + (f" where {', '.join(conditions)}" if conditions else "")


def api(folder):
    """The lines of a module, sorted."""
    lines = set()
    for graph in graphs(folder):
        conforms = conformances(graph)
        owners = {
            relation["source"]: relation["target"]
            for relation in graph["relationships"]
            if relation["kind"] in ("memberOf", "requirementOf", "optionalRequirementOf")
        }
        for symbol in graph["symbols"]:
            identifier = symbol["identifier"]["precise"]
            if not is_recorded(symbol, conforms.get(owners.get(identifier), set())):
                continue
            name = ".".join(symbol["pathComponents"])
            kind = symbol["kind"]["identifier"].removeprefix("swift.")
            line = f"{name} | {kind} | {declaration(symbol)}"
            if protocols := sorted(conforms.get(identifier, [])):
                line += f" | {', '.join(protocols)}"
            lines.add(line)
    return sorted(lines)


def difference(recorded, found):
    """The lines that are gone and those that are new, by name."""
    removed, added = set(recorded) - set(found), set(found) - set(recorded)
    marked = [(line, f"  - {line}") for line in removed] + [(line, f"  + {line}") for line in added]
    return [text for _, text in sorted(marked)]


def main(arguments):
    records = "--record" in arguments
    graph_folder, record_folder, *modules = [word for word in arguments if word != "--record"]
    written, changed = [], []
    for module in modules:
        found = api(pathlib.Path(graph_folder) / module)
        if not found:
            sys.exit(f"{module}: its symbol graphs hold no symbol")
        path = pathlib.Path(record_folder) / f"{module}.txt"
        recorded = path.read_text(encoding="utf-8").splitlines() if path.exists() else None
        if records or recorded is None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
        if records:
            print(f"{module}: {len(found)} symbols recorded")
        elif recorded is None:
            print(f"{module}: there was no record; {path} has been written")
            written.append(module)
        elif changes := difference(recorded, found):
            print(f"{module}: the public API isn't the recorded one (- gone, + new)")
            print("\n".join(changes))
            changed.append(module)
        else:
            print(f"{module}: {len(found)} symbols as recorded")
    if written:
        print("Look at what was written, and commit it.")
    if changed:
        print("If this is meant, run `make record-api` and say in CHANGELOG.md what changed.")
    return 1 if written or changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
