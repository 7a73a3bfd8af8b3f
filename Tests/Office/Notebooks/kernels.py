"""Fresh kernels that start at once: one process imports what notebooks import, and is copied for each.

    kernels.py serve SOCKET             imports, then becomes a kernel in a copy for each request
    kernels.py ask SOCKET CONNECTION    has a kernel made for a connection file, and lasts as long as it

A copy has run nothing but these imports, so its notebook starts from a clean state.
"""

import importlib
import os
import select
import signal
import socket
import sys
import threading

IMPORTED = ["numpy", "pandas", "matplotlib.pyplot", "matplotlib.font_manager",
            "matplotlib.backends.backend_svg", "matplotlib_inline.backend_inline"]


def serve(path):
    # A kernel sets this before a notebook's first import.
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    # Tells kernels that nobody sits before them, and whom not to outlive.
    os.environ["JPY_PARENT_PID"] = str(os.getpid())
    for name in IMPORTED:
        importlib.import_module(name)
    from ipykernel.kernelapp import IPKernelApp

    copies = set()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    # Standard input ends with the program that started this one.
    while listener in select.select([listener, sys.stdin], [], [])[0]:
        link, _ = listener.accept()
        if (copy := os.fork()) == 0:
            listener.close()
            become_kernel(IPKernelApp, link)
        link.close()
        copies.add(copy)
        copies -= {copy for copy in copies if os.waitpid(copy, os.WNOHANG)[0]}
    for copy in copies:
        os.waitpid(copy, 0)


def become_kernel(application, link):
    connection = link.recv(4096).decode()
    threading.Thread(target=end_with, args=(link,), daemon=True).start()
    application.launch_instance(argv=["-f", connection, "--HistoryManager.enabled=False"])
    os._exit(0)


def end_with(link):
    """Ends this process when the one that asked for it has gone."""
    link.recv(1)
    os._exit(0)


def ask(path, connection):
    # Jupyter interrupts a kernel before it ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(path)
        link.sendall(connection.encode())
        link.recv(1)


if __name__ == "__main__":
    {"serve": serve, "ask": ask}[sys.argv[1]](*sys.argv[2:])
