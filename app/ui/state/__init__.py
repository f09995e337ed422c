"""What is going on now. Panels follow these objects' signals and never write them."""
